"""Days by the calendar: dates, ordinals, "in June", "by Christmas"."""

from tasks.quickadd.days import Day, bounds, span_day
from tasks.quickadd.moment import Moment, month_end, next_date
from tasks.quickadd.ordinal_days import match_ordinal, month_named, ordinal
from tasks.quickadd.tokens import Tokens
from tasks.quickadd.words import HOLIDAYS, MONTHS, WEEKDAYS
from tasks.quickadd.written_dates import match_written

EDGES = frozenset({"end", "start", "beginning", "middle", "mid", "early"})
MONTH_CONNECTORS = frozenset(
    {"in", "by", "before", "until", "till", "due", "starting", "from", "for"}
)


def match_calendar(
    t: Tokens, i: int, m: Moment, *, said: str, whole: bool
) -> tuple[Day, int] | None:
    if lead := _weekday_lead(t, i):
        return match_written(t, lead, m, said=said) or match_ordinal(
            t, lead, m, leading=True, said=said, whole=whole
        )
    return (
        match_written(t, i, m, said=said)
        or match_ordinal(t, i, m, leading=False, said=said, whole=whole)
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


def _month(t: Tokens, i: int, m: Moment, *, said: str, whole: bool) -> tuple[Day, int] | None:
    """A month alone, after a word that makes it one; "end of march" needs none."""
    at = i + 1 if t.word(i) == "the" else i
    edge = t.word(at) if t.word(at) in EDGES else ""
    if edge:
        at = at + 2 if t.word(at + 1) == "of" else at + 1 + t.sign(at + 1, "-")
    elif not (said in MONTH_CONNECTORS or whole):
        return None
    month = month_named(t, at, m) if t.word(at) in MONTHS else None
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
