"""Distances from now: "in 3 days", "in an hour and a half", "two weeks from now", "3 days ago"."""

from dataclasses import dataclass
from datetime import date, timedelta

from tasks.quickadd.calendar_days import match_calendar
from tasks.quickadd.days import Day, match_relative
from tasks.quickadd.moment import Moment, add_months
from tasks.quickadd.tokens import Tokens
from tasks.quickadd.words import NUMBERS, UNITS

DAYS = {"day": 1, "week": 7, "fortnight": 14}
MONTHS = {"month": 1, "quarter": 3, "year": 12}
MINUTES = {"minute": 1, "hour": 60}
FURTHEST = {"minute": 100_000, "hour": 10_000, "day": 4000, "week": 600, "month": 600, "year": 100}


@dataclass(frozen=True, slots=True)
class Amount:
    count: int
    unit: str

    @property
    def minutes(self) -> int | None:
        return self.count * MINUTES[self.unit] if self.unit in MINUTES else None

    def from_day(self, day: date, sign: int = 1) -> date:
        if self.unit in DAYS:
            return day + timedelta(days=sign * self.count * DAYS[self.unit])
        return add_months(day, sign * self.count * MONTHS[self.unit])


def match_distance(
    t: Tokens, i: int, m: Moment, *, past: bool
) -> tuple[Day | timedelta, int] | None:
    """A day, or for hours and minutes the time to add."""
    if span := _span(t, i, m, past=past) or _day_beside(t, i, m):
        return span
    inside = t.word(i) in ("in", "within")
    at = i + 1 if inside else i
    found = match_amount(t, at + 1 if inside and t.word(at) == "about" else at)
    if found is None:
        return None
    amount, end = found
    if inside and t.word(end) in ("from", "after"):
        inside = False
    if inside:
        return _ahead(amount, m, 1), end + 1 if t.word(end) == "time" else end
    if past and t.word(end) == "ago":
        return _ahead(amount, m, -1), end + 1
    if t.word(end) == "from" and t.word(end + 1) == "now":
        return _ahead(amount, m, 1), end + 2
    if t.word(end) in ("from", "after", "before") and amount.minutes is None:
        base = match_calendar(t, end + 1, m, said="on", whole=False) or match_relative(
            t, end + 1, m, said="on", past=False
        )
        sign = -1 if t.word(end) == "before" else 1
        return (Day(amount.from_day(base[0].day, sign)), base[1]) if base else None
    return None


def _day_beside(t: Tokens, i: int, m: Moment) -> tuple[Day, int] | None:
    """ "the day before friday", "the day after christmas"."""
    if (t.word(i), t.word(i + 1)) != ("the", "day") or t.word(i + 2) not in ("before", "after"):
        return None
    base = match_calendar(t, i + 3, m, said="on", whole=False) or match_relative(
        t, i + 3, m, said="on", past=False
    )
    step = timedelta(days=-1 if t.word(i + 2) == "before" else 1)
    if base is None:
        return None
    day = base[0].day + step
    weeks = 1 if day < m.today and base[0].roll == "week" else 0
    return Day(day + timedelta(weeks=weeks)), base[1]


def _span(t: Tokens, i: int, m: Moment, *, past: bool) -> tuple[Day, int] | None:
    """ "in the next 3 days", "the last 7 days": to the end of it, today included."""
    at = i + 1 if t.word(i) in ("in", "within") else i
    at = at + 1 if t.word(at) == "the" else at
    forward = t.word(at) in ("next", "coming")
    found = (
        match_amount(t, at + 1) if forward or (past and t.word(at) in ("last", "past")) else None
    )
    if found is None or found[0].minutes is not None:
        return None
    day = found[0].from_day(m.today, 1 if forward else -1)
    return Day(day if forward else m.today, (min(day, m.today), max(day, m.today))), found[1]


def _ahead(amount: Amount, m: Moment, sign: int) -> Day | timedelta:
    if amount.minutes is not None:
        return timedelta(minutes=sign * amount.minutes)
    return Day(amount.from_day(m.today, sign))


def match_amount(t: Tokens, i: int) -> tuple[Amount, int] | None:
    if (
        t.word(i) == "half"
        and t.word(i + 1) in ("an", "a")
        and UNITS.get(t.word(i + 2)) in ("hour", "year")
    ):
        unit = UNITS[t.word(i + 2)]
        return Amount(30, "minute") if unit == "hour" else Amount(6, "month"), i + 3
    count, at = _count(t, i)
    half = (
        count is not None
        and t.word(at) == "and"
        and t.word(at + 1) == "a"
        and t.word(at + 2) == "half"
    )
    unit = UNITS.get(t.word(at + 3 if half else at), "")
    if count is None or not unit or count > FURTHEST.get(unit, 600):
        return None
    end = at + 4 if half else at + 1
    if unit == "hour":
        return _hours(t, count, end, half=half)
    if (
        t.word(end) == "and"
        and t.word(end + 1) == "a"
        and t.word(end + 2) == "half"
        and unit == "year"
    ):
        return Amount(count * 12 + 6, "month"), end + 3
    return (Amount(count, unit), end) if not half else None


def _hours(t: Tokens, count: int, end: int, *, half: bool) -> tuple[Amount, int]:
    if half:
        return Amount(count * 60 + 30, "minute"), end
    if t.word(end) == "and" and t.word(end + 1) == "a" and t.word(end + 2) == "half":
        return Amount(count * 60 + 30, "minute"), end + 3
    at = end + 1 if t.word(end) == "and" else end
    more, unit_at = _count(t, at)
    if (
        more is not None
        and more < 600
        and (UNITS.get(t.word(unit_at)) == "minute" or t.word(unit_at) == "m")
    ):
        return Amount(count * 60 + more, "minute"), unit_at + 1
    return Amount(count, "hour"), end


def _count(t: Tokens, i: int) -> tuple[int | None, int]:
    number = t.number(i, 5)
    if number is not None:
        return number, i + 1
    if t.word(i) == "a" and t.word(i + 1) == "couple":
        return 2, i + 3 if t.word(i + 2) == "of" else i + 2
    if t.word(i) == "a" and t.word(i + 1) == "few":
        return 3, i + 2
    if t.word(i) in ("few", "couple"):
        return None, i
    return NUMBERS.get(t.word(i)), i + 1
