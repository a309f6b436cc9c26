"""Ends of a repeat: "until June", "for 3 weeks", "10 times"."""

from dataclasses import dataclass
from datetime import date, timedelta

from tasks.quickadd.amounts import Amount, match_amount
from tasks.quickadd.calendar_days import match_calendar
from tasks.quickadd.days import match_relative
from tasks.quickadd.moment import Moment
from tasks.quickadd.tokens import Tokens
from tasks.quickadd.words import NUMBERS
from tasks.recurrence.rules import LARGEST_COUNT


@dataclass(frozen=True, slots=True)
class Limit:
    start: int
    end: int
    until: date | None = None
    amount: Amount | None = None
    count: int | None = None

    def last_day(self, first: date) -> date | None:
        return self.amount.from_day(first) - timedelta(days=1) if self.amount else self.until


def match_limit(t: Tokens, i: int, m: Moment, *, follows: bool) -> Limit | None:
    """`follows`: directly after the repeat, where "10 times" needs no "for"."""
    if not t.starts(i):
        return None
    found = _until(t, i, m) or _times(t, i, follows=follows) or _for(t, i)
    return found if found and t.ends(found.end) else None


def _until(t: Tokens, i: int, m: Moment) -> Limit | None:
    if t.word(i) not in ("until", "till", "til", "through", "ending", "thru"):
        return None
    at = i + 2 if t.word(i + 1) == "on" else i + 1
    found = match_calendar(t, at, m, said="until", whole=True) or match_relative(
        t, at, m, said="until", past=False
    )
    if found is None:
        return None
    day, end = found
    begins_later = day.span is not None and day.span[0] > m.today
    last = day.day - timedelta(days=1) if begins_later else day.day
    return Limit(i, end, until=last) if last >= m.today else None


def _times(t: Tokens, i: int, *, follows: bool) -> Limit | None:
    at = i + 1 if t.word(i) == "for" else i
    if at == i and not follows:
        return None
    count = t.number(at, 5) or NUMBERS.get(t.word(at))
    if (
        count is None
        or t.word(at + 1) not in ("times", "time", "occurrences")
        or count > LARGEST_COUNT
    ):
        return None
    return Limit(i, at + 2, count=count)


def _for(t: Tokens, i: int) -> Limit | None:
    at = i + 3 if t.word(i + 1) == "the" and t.word(i + 2) == "next" else i + 1
    found = match_amount(t, at) if t.word(i) == "for" else None
    return Limit(i, found[1], amount=found[0]) if found and found[0].minutes is None else None
