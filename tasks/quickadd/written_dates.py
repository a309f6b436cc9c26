"""Dates in figures and words: "15 March", "March 15th 2027", 2027-03-15, 3/4, 15.3.2027."""

from datetime import date

from tasks.quickadd.days import Day
from tasks.quickadd.moment import YEARS, Moment, day_of, next_date
from tasks.quickadd.ordinal_days import ordinal
from tasks.quickadd.tokens import Tokens
from tasks.quickadd.words import COUNTED, MONTHS, VERB_MONTHS


def match_written(t: Tokens, i: int, m: Moment, *, said: str) -> tuple[Day, int] | None:
    return (
        _iso(t, i)
        or _slashes(t, i, m, said)
        or _dots(t, i)
        or _month_day(t, i, m, said)
        or _day_month(t, i, m, said)
    )


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
