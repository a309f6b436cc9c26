"""Days by their place: "the 15th", "1st of next month", "last friday of the month"."""

from datetime import date, timedelta

from tasks.quickadd.days import Day
from tasks.quickadd.moment import YEARS, Moment, add_months, day_of, month_end
from tasks.quickadd.tokens import Tokens
from tasks.quickadd.words import MONTHS, ORDINALS, WEEKDAYS, words

SUFFIXES = frozenset({"st", "nd", "rd", "th"})
# What stands after "the 15th" at the start of a text and makes it no date.
NUMBERED = words(
    """
    floor birthday time anniversary edition attempt grade draft street avenue chapter page
    version row place round century item person one part question step try level class
    amendment quarter
    """
)


def ordinal(t: Tokens, i: int) -> tuple[int, int] | None:
    number = t.number(i, 2)
    if number is not None and t.word(i + 1) in SUFFIXES and t.glued(i + 1):
        return number, i + 2
    word = ORDINALS.get(t.word(i))
    return (word, i + 1) if word else None


def match_ordinal(
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
    if t.word(end) == "of" and (month := month_named(t, end + 1, m)):
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
    if t.number(at) is not None and (
        (t.word(end) == "at" and t.number(end + 1) is not None)
        or (t.number(end) is not None and t.sign(end + 1, ":", glued=True))
    ):
        return True  # "dentist 24th 9:15"
    return at > i and (end >= len(t) or t.word(end) in ("at", "every", "each") or t.sign(end, "!#"))


def _next_numbered(m: Moment, number: int) -> date | None:
    for months in range(3):
        first = add_months(m.today.replace(day=1), months)
        found = day_of(first.year, first.month, number)
        if found and found >= m.today:
            return found
    return None


def month_named(t: Tokens, i: int, m: Moment) -> tuple[date, int] | None:
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
    weekday, month = WEEKDAYS[t.word(which[1])], month_named(t, which[1] + 2, m)
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
        month_named(t, i + 3, m)
        if t.word(i + 1) == "day" and t.word(i + 2) in ("of", "in")
        else None
    )
    return (Day(month_end(month[0])), month[1]) if month else None
