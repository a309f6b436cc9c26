"""Days by their relation to today: tomorrow, weekdays, weeks, weekends, months and their ends."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from tasks.quickadd.moment import Moment, add_months, coming, month_end, week_start
from tasks.quickadd.tokens import Tokens
from tasks.quickadd.words import (
    FOLLOWERS,
    LONG_WEEKDAYS,
    NAMES_AFTER,
    NAMES_BEFORE,
    PRONOUNS,
    TODAY,
    TOMORROW,
    WEEKDAYS,
)

SITTING = frozenset({"on", "in", "by", "at", "with", "through", "for"})
Roll = Literal["", "week", "month"]


@dataclass(frozen=True, slots=True)
class Day:
    day: date
    span: tuple[date, date] | None = None
    roll: Roll = ""  # how far it moves when its time of today has passed
    part: str = ""  # "tonight" and "end of day" bring a part of the day along


def span_day(start: date, end: date, m: Moment) -> Day:
    """A span that is still to come is due when it begins, one that has begun when it ends."""
    return Day(start if start > m.today else end, (start, end))


def match_relative(
    t: Tokens, i: int, m: Moment, *, said: str, past: bool
) -> tuple[Day, int] | None:
    return (
        _named(t, i, m)
        or _daypart_today(t, i, m)
        or match_span(t, i, m, said=said, past=past)
        or match_weekday(t, i, m, said=said, past=past)
    )


def _named(t: Tokens, i: int, m: Moment) -> tuple[Day, int] | None:
    word = t.word(i)
    if word == "later" and t.word(i + 1) in TODAY:
        i, word = i + 1, "today"
    if word in TODAY:
        return Day(m.today), i + 1
    if word in TOMORROW:
        return Day(m.today + timedelta(days=1)), i + 1
    if word == "yesterday":
        return Day(m.today - timedelta(days=1)), i + 1
    if word == "overmorrow":
        return Day(m.today + timedelta(days=2)), i + 1
    start = i + 1 if word == "the" else i
    if t.word(start) == "day" and t.word(start + 1) == "after" and t.word(start + 2) in TOMORROW:
        return Day(m.today + timedelta(days=2)), start + 3
    if (
        t.word(start) == "day"
        and t.word(start + 1) == "before"
        and t.word(start + 2) == "yesterday"
    ):
        return Day(m.today - timedelta(days=2)), start + 3
    return None


def _daypart_today(t: Tokens, i: int, m: Moment) -> tuple[Day, int] | None:
    if t.word(i) in ("tonight", "tonite"):
        return Day(m.today, part="tonight"), i + 1
    if t.word(i) == "this" and t.word(i + 1) in ("morning", "afternoon", "evening"):
        return Day(m.today, part=t.word(i + 1)), i + 2
    if t.word(i) == "last" and t.word(i + 1) == "night":
        return Day(m.today - timedelta(days=1), part="tonight"), i + 2
    end = close_end(t, i)
    return _close(t, end, m) if end > i else None


def close_end(t: Tokens, i: int) -> int:
    """Where "end of day" or EOD ends, or i when neither stands there."""
    if t.word(i) in ("eod", "cob"):
        return i + 1
    start = i + 1 if t.word(i) == "the" else i
    if t.word(start) != "end" or t.word(start + 1) != "of":
        return i
    at = start + 3 if t.word(start + 2) in ("the", "business") else start + 2
    if t.word(at) == "day":
        return at + 1
    return at if t.word(at) in TODAY | TOMORROW else i


def _close(t: Tokens, end: int, m: Moment) -> tuple[Day, int]:
    """The end of the day that follows ("EOD friday"), else of today."""
    at = end + 1 if t.word(end) in ("on", "this") else end
    if (named := _named(t, at, m)) or (named := match_weekday(t, at, m, said="on", past=False)):
        return replace(named[0], part="close"), named[1]
    return Day(m.today, part="close"), end


def match_weekday(t: Tokens, i: int, m: Moment, *, said: str, past: bool) -> tuple[Day, int] | None:
    modifier = t.word(i) if t.word(i) in ("this", "next", "last", "coming", "upcoming") else ""
    at = i + 1 if modifier else i
    if modifier == "this" and t.word(at) in ("coming", "upcoming"):
        modifier, at = "coming", at + 1
    number = WEEKDAYS.get(t.word(at))
    if number is None or (modifier == "last" and not past):
        return None
    if not modifier and not _weekday_stands(t, at, said):
        return None
    end = at + 2 if t.word(at) not in LONG_WEEKDAYS and t.sign(at + 1, ".", glued=True) else at + 1
    near = coming(m.today, number)
    if t.word(end) in ("to", "through", "thru") and t.word(end + 1) in WEEKDAYS and not modifier:
        end += 2
    if t.word(end) in ("this", "next") and t.word(end + 1) == "week":
        modifier, end = t.word(end), end + 2
    elif t.word(end) == "after" and t.word(end + 1) == "next":
        return Day(week_start(m.today) + timedelta(days=14 + number)), end + 2
    elif t.word(end) == "week" and t.free(end + 1):
        return Day(near + timedelta(days=7)), end + 1
    if modifier == "next":
        return Day(week_start(m.today) + timedelta(days=7 + number)), end
    if modifier == "last":
        return Day(near - timedelta(days=7)), end
    return Day(near, roll="week"), end


def _weekday_stands(t: Tokens, i: int, said: str) -> bool:
    word, before, after = t.word(i), t.before(i), t.word(i + 1)
    if (
        after in NAMES_AFTER
        or before in NAMES_BEFORE
        or (after, t.word(i + 2)) == ("night", "lights")
    ):
        return False
    if said or word in LONG_WEEKDAYS:
        return True
    if word == "sat" and before and after in SITTING and t.number(i + 2) is None:
        return False
    if before in PRONOUNS or before in ("in", "to"):
        return False
    return (i == 0 and t.sign(i + 1, ":,")) or after in FOLLOWERS or (not after and t.ends(i + 1))


def match_span(t: Tokens, i: int, m: Moment, *, said: str, past: bool) -> tuple[Day, int] | None:
    if t.word(i) in ("sometime", "later", "early"):
        return (
            match_span(t, i + 1, m, said=said, past=past)
            if t.word(i + 1) in ("this", "next")
            else None
        )
    return _edge(t, i, m) or _after_next(t, i, m) or _whole(t, i, m, said=said, past=past)


def _edge(t: Tokens, i: int, m: Moment) -> tuple[Day, int] | None:
    """Ends and beginnings: "end of the month", "start of next week", EOM."""
    if short := {"eow": "week", "eom": "month", "eoy": "year", "eoq": "quarter"}.get(t.word(i)):
        return Day(_last_day(short, m.today, m)), i + 1
    at = i + 1 if t.word(i) == "the" else i
    edge = t.word(at)
    if edge == "last" and t.word(at + 1) == "day":
        edge, at = "end", at + 1
    if edge not in ("end", "start", "beginning", "middle") or t.word(at + 1) != "of":
        return None
    at += 2
    modifier = t.word(at) if t.word(at) in ("the", "this", "next") else ""
    at = at + 1 if modifier else at
    unit = t.word(at)
    if unit not in ("week", "month", "year", "quarter"):
        return None
    inside = _shift(unit, m.today, 1) if modifier == "next" else m.today
    if edge == "end":
        return Day(_last_day(unit, inside, m)), at + 1
    start, end = bounds(unit, inside)
    if start <= m.today and edge != "middle":
        start, end = bounds(unit, _shift(unit, m.today, 1))
    middle = start + timedelta(days={"week": 2, "month": 14}.get(unit, (end - start).days // 2))
    return Day(middle if edge == "middle" else start), at + 1


def _last_day(unit: str, inside: date, m: Moment) -> date:
    if unit != "week":
        return bounds(unit, inside)[1]
    friday = week_start(inside) + timedelta(days=4)
    return friday if friday >= m.today else friday + timedelta(days=2)


def _after_next(t: Tokens, i: int, m: Moment) -> tuple[Day, int] | None:
    at = i + 1 if t.word(i) == "the" else i
    unit = t.word(at)
    if (
        unit not in ("week", "weekend", "month", "year")
        or t.word(at + 1) != "after"
        or t.word(at + 2) != "next"
    ):
        return None
    return span_day(*bounds(unit, _shift(unit, m.today, 2)), m), at + 3


def _whole(t: Tokens, i: int, m: Moment, *, said: str, past: bool) -> tuple[Day, int] | None:
    modifier, unit = t.word(i), t.word(i + 1)
    if said and (modifier, unit) == ("the", "weekend"):
        modifier = "this"
    if said and modifier == "weekend":
        modifier, unit, i = "this", "weekend", i - 1
    steps = {"this": 0, "next": 1, "last": -1}.get(modifier)
    if (
        steps is None
        or unit not in ("week", "weekend", "month", "year", "quarter")
        or (steps < 0 and not past)
    ):
        return None
    start, end = bounds(unit, _shift(unit, m.today, steps))
    at = i + 2
    if unit == "week" and t.word(at + (t.word(at) == "on")) in WEEKDAYS:
        at += t.word(at) == "on"
        return Day(start + timedelta(days=WEEKDAYS[t.word(at)])), at + 1
    return span_day(start, end, m), at


def bounds(unit: str, inside: date) -> tuple[date, date]:
    if unit in ("week", "weekend"):
        monday = week_start(inside)
        return (monday if unit == "week" else monday + timedelta(days=5)), monday + timedelta(
            days=6
        )
    if unit == "month":
        return inside.replace(day=1), month_end(inside)
    if unit == "quarter":
        start = date(inside.year, (inside.month - 1) // 3 * 3 + 1, 1)
        return start, month_end(add_months(start, 2))
    return date(inside.year, 1, 1), date(inside.year, 12, 31)


def _shift(unit: str, day: date, steps: int) -> date:
    if unit in ("week", "weekend"):
        return day + timedelta(weeks=steps)
    return add_months(day.replace(day=1), steps * {"month": 1, "quarter": 3, "year": 12}[unit])
