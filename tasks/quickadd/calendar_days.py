"""Days by the calendar: "15 March", 2027-03-15, 3/4, "the 15th", "in June", "by Christmas"."""

from datetime import date, timedelta

from tasks.quickadd.days import Day, bounds, span_day
from tasks.quickadd.moment import Moment, add_months, month_end
from tasks.quickadd.tokens import Tokens
from tasks.quickadd.words import COUNTED, HOLIDAYS, MONTHS, ORDINALS, VERB_MONTHS, WEEKDAYS, words

SUFFIXES = frozenset({"st", "nd", "rd", "th"})
# What stands after "the 15th" at the start of a text and makes it no date.
NUMBERED = words(
    """
    floor birthday time anniversary edition attempt grade draft street avenue chapter page
    version row place round century item person one part question step try level class
    amendment quarter
    """
)
EDGES = frozenset({"end", "start", "beginning", "middle", "mid", "early"})
YEARS = range(2000, 2200)
MONTH_CONNECTORS = frozenset(
    {"in", "by", "before", "until", "till", "due", "starting", "from", "for"}
)


def match_calendar(
    t: Tokens, i: int, m: Moment, *, said: str, whole: bool
) -> tuple[Day, int] | None:
    if lead := _weekday_lead(t, i):
        return _dated(t, lead, m, said=said) or _plain_ordinal(
            t, lead, m, leading=True, said=said, whole=whole
        )
    return (
        _dated(t, i, m, said=said)
        or _plain_ordinal(t, i, m, leading=False, said=said, whole=whole)
        or _month(t, i, m, said=said, whole=whole)
        or _holiday(t, i, m, said=said, whole=whole)
    )


def _weekday_lead(t: Tokens, i: int) -> int:
    """Where the date begins in "Fri, 27 Nov"; the weekday itself is not checked against it."""
    if t.word(i) not in WEEKDAYS:
        return 0
    end = i + 1
    while t.sign(end, ".,", glued=True):
        end += 1
    if t.word(end) in MONTHS or t.number(end) is not None:
        return end
    return end if t.word(end) == "the" and ordinal(t, end + 1) else 0


def _dated(t: Tokens, i: int, m: Moment, *, said: str) -> tuple[Day, int] | None:
    return (
        _iso(t, i)
        or _slashes(t, i, m, said)
        or _dots(t, i)
        or _month_day(t, i, m, said)
        or _day_month(t, i, m, said)
    )


def day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def next_date(m: Moment, month: int, day: int) -> date | None:
    """The next such day, today included; 29 February waits for its year."""
    for year in range(m.today.year, m.today.year + 9):
        found = day_of(year, month, day)
        if found and found >= m.today:
            return found
    return None


def ordinal(t: Tokens, i: int) -> tuple[int, int] | None:
    number = t.number(i, 2)
    if number is not None and t.word(i + 1) in SUFFIXES and t.glued(i + 1):
        return number, i + 2
    word = ORDINALS.get(t.word(i))
    return (word, i + 1) if word else None


def _iso(t: Tokens, i: int) -> tuple[Day, int] | None:
    if len(t.at(i).low) != 4 or not (
        t.sign(i + 1, "-/", glued=True) and t.sign(i + 3, "-/", glued=True)
    ):
        return None
    year, month, day = t.number(i), t.number(i + 2, 2), t.number(i + 4, 2)
    if year is None or month is None or day is None or not (t.glued(i + 2) and t.glued(i + 4)):
        return None
    found = day_of(year, month, day)
    return (Day(found), i + 5) if found else None


def _slashes(t: Tokens, i: int, m: Moment, said: str) -> tuple[Day, int] | None:
    one, two = t.number(i, 2), t.number(i + 2, 2)
    if (
        one is None
        or two is None
        or not t.sign(i + 1, "/", glued=True)
        or not t.glued(i + 2)
        or (one, two) == (24, 7)
    ):
        return None
    month, day = (one, two) if (m.month_first and one <= 12) or two > 12 else (two, one)
    year = t.number(i + 4) if t.sign(i + 3, "/", glued=True) and t.glued(i + 4) else None
    if year is not None and len(t.at(i + 4).low) in (2, 4):
        found = day_of(year + 2000 if year < 100 else year, month, day)
        return (Day(found), i + 5) if found else None
    found = next_date(m, month, day)
    stands = bool(said) or (t.free(i + 3) and t.word(i + 3) not in ("of", "is", "than"))
    return (Day(found), i + 3) if found and stands else None


def _dots(t: Tokens, i: int) -> tuple[Day, int] | None:
    day, month, year = t.number(i, 2), t.number(i + 2, 2), t.number(i + 4)
    if day is None or month is None or year is None or len(t.at(i + 4).low) != 4:
        return None
    if not all(t.glued(at) for at in range(i + 1, i + 5)) or not (
        t.sign(i + 1, ".") and t.sign(i + 3, ".")
    ):
        return None
    found = day_of(year, month, day)
    return (Day(found), i + 5) if found else None


def _month_day(t: Tokens, i: int, m: Moment, said: str) -> tuple[Day, int] | None:
    month = MONTHS.get(t.word(i))
    if month is None:
        return None
    at = i + 2 if t.sign(i + 1, ".", glued=True) else i + 1
    at = at + 1 if t.word(at) == "the" else at
    numbered = ordinal(t, at)
    day, end = numbered or (t.number(at, 2), at + 1)
    if day is None or t.glued(at) or t.word(end) in ("am", "pm"):
        return None
    found, end = _with_year(t, end, m, month, day)
    if found is None or not t.ends(end):
        return None
    return (Day(found), end) if numbered or _month_stands(t, i, i, end, said) else None


def _day_month(t: Tokens, i: int, m: Moment, said: str) -> tuple[Day, int] | None:
    at = i + 1 if t.word(i) == "the" else i
    numbered = ordinal(t, at)
    day, end = numbered or (t.number(at, 2), at + 1)
    of = t.word(end) == "of"
    month_at = end + 1 if of or t.sign(end, "-", glued=True) else end
    month = MONTHS.get(t.word(month_at))
    if day is None or month is None:
        return None
    end = (
        month_at + 2
        if t.sign(month_at + 1, ".", glued=True) and not t.ends(month_at + 1)
        else month_at + 1
    )
    found, end = _with_year(t, end, m, month, day)
    if found is None or not t.ends(end):
        return None
    return (Day(found), end) if numbered or _month_stands(t, i, month_at, end, said) else None


def _with_year(t: Tokens, end: int, m: Moment, month: int, day: int) -> tuple[date | None, int]:
    at = end + 1 if t.sign(end, ",-", glued=True) else end
    year = t.number(at)
    if year is not None and year in YEARS and t.ends(at + 1):
        return day_of(year, month, day), at + 1
    return next_date(m, month, day), end


def _month_stands(t: Tokens, i: int, month_at: int, end: int, said: str) -> bool:
    """Whether a month that is also a verb is meant as a month."""
    token = t.at(month_at)
    if said or token.low not in VERB_MONTHS or t.free(end) or t.at(end).kind == "number":
        return True
    if i == 0:
        return t.word(end) not in COUNTED
    return token.text[:1].isupper()


def _plain_ordinal(
    t: Tokens, i: int, m: Moment, *, leading: bool, said: str, whole: bool
) -> tuple[Day, int] | None:
    """ "the 15th", "the 3rd of next month", "the first monday of june"."""
    at = i + 1 if t.word(i) == "the" else i
    numbered = (-1, at + 1) if t.word(at) == "last" else ordinal(t, at)
    if numbered is None:
        return None
    number, end = numbered
    if t.word(end) in WEEKDAYS:
        return _weekday_of(t, at, m)
    if number < 0:
        return _last_day(t, at, m)
    if t.word(end) == "of" and (month := _month_named(t, end + 1, m)):
        first, after = month
        found = day_of(first.year, first.month, number)
        return (Day(found, roll="month" if found == m.today else ""), after) if found else None
    found = _next_numbered(m, number)
    if (
        found is None
        or not t.ends(end)
        or not (leading or whole or _ordinal_stands(t, i, at, end, said))
    ):
        return None
    return Day(found, roll="month"), end


def _ordinal_stands(t: Tokens, i: int, at: int, end: int, said: str) -> bool:
    if said:
        return t.free(end) or (i <= 2 and t.word(end) not in NUMBERED)
    return at > i and (end >= len(t) or t.word(end) in ("at", "every", "each") or t.sign(end, "!#"))


def _next_numbered(m: Moment, number: int) -> date | None:
    for months in range(3):
        first = add_months(m.today.replace(day=1), months)
        found = day_of(first.year, first.month, number)
        if found and found >= m.today:
            return found
    return None


def _month_named(t: Tokens, i: int, m: Moment) -> tuple[date, int] | None:
    """The first day of "the month", "this month", "next month" or "june"."""
    if t.word(i) in ("the", "this", "next", "each", "every") and t.word(i + 1) == "month":
        first = m.today.replace(day=1)
        return (add_months(first, 1) if t.word(i) == "next" else first), i + 2
    month = MONTHS.get(t.word(i))
    if month is None:
        return None
    year = t.number(i + 1)
    if year is not None and year in YEARS:
        return date(year, month, 1), i + 2
    return date(m.today.year + (month < m.today.month), month, 1), i + 1


def _weekday_of(t: Tokens, i: int, m: Moment) -> tuple[Day, int] | None:
    """ "last friday of the month", "third thursday in march"."""
    which = (-1, i + 1) if t.word(i) == "last" else ordinal(t, i)
    if which is None or t.word(which[1] + 1) not in ("of", "in"):
        return None
    weekday, month = WEEKDAYS[t.word(which[1])], _month_named(t, which[1] + 2, m)
    if month is None:
        return None
    for months in (0, 1, 12):
        found = nth_weekday_of(add_months(month[0], months), weekday, which[0])
        if found and found >= m.today:
            return Day(found), month[1]
    return None


def nth_weekday_of(first: date, weekday: int, nth: int) -> date | None:
    if nth < 0:
        last = month_end(first)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    found = first + timedelta(days=(weekday - first.weekday()) % 7, weeks=nth - 1)
    return found if found.month == first.month else None


def _last_day(t: Tokens, i: int, m: Moment) -> tuple[Day, int] | None:
    month = (
        _month_named(t, i + 3, m)
        if t.word(i + 1) == "day" and t.word(i + 2) in ("of", "in")
        else None
    )
    return (Day(month_end(month[0])), month[1]) if month else None


def _month(t: Tokens, i: int, m: Moment, *, said: str, whole: bool) -> tuple[Day, int] | None:
    """A month alone, after a word that makes it one; "end of march" needs none."""
    at = i + 1 if t.word(i) == "the" else i
    edge = t.word(at) if t.word(at) in EDGES else ""
    if edge:
        at = at + 2 if t.word(at + 1) == "of" else at + 1 + t.sign(at + 1, "-")
    elif not (said in MONTH_CONNECTORS or whole):
        return None
    month = _month_named(t, at, m) if t.word(at) in MONTHS else None
    if month is None or not (t.free(month[1]) or whole or edge):
        return None
    first, end = month
    if edge == "end":
        return Day(month_end(first)), end
    if edge:
        return Day(first.replace(day=15 if edge.startswith("mid") else 1)), end
    return span_day(*bounds("month", first), m), end


def _holiday(t: Tokens, i: int, m: Moment, *, said: str, whole: bool) -> tuple[Day, int] | None:
    if not said and not whole:
        return None
    for length in (3, 2, 1):
        month_day = HOLIDAYS.get(tuple(t.word(i + at) for at in range(length)))
        ends = t.free(i + length) or t.at(i + length).kind == "number"
        if month_day and (ends or whole):
            found = next_date(m, *month_day)
            return (Day(found), i + length) if found else None
    return None
