"""From one due date to the next: wall-clock times stay, whatever the clocks do in between."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from dateutil import rrule as dateutil_rrule

from tasks.local_time import wall_clock
from tasks.recurrence.rules import Rule, read_rule

FREQUENCIES: dict[str, Literal[0, 1, 2, 3]] = {"YEARLY": 0, "MONTHLY": 1, "WEEKLY": 2, "DAILY": 3}
# A rule that never comes true again ends the search.
HORIZON_YEARS = {"DAILY": 15, "WEEKLY": 30, "MONTHLY": 60, "YEARLY": 400}
LAST_YEAR = 9000

Due = tuple[date | None, datetime | None]


def next_due(
    rule: str,
    *,
    due_on: date | None,
    due_at: datetime | None,
    completed_at: datetime,
    zone: ZoneInfo,
) -> Due | None:
    """The first due date after this one and after the completion; None when the rule is over."""
    read = read_rule(rule)
    if read.count == 1:
        return None
    done = completed_at.astimezone(zone)
    if read.freq == "HOURLY":
        return _hours_on(read, due_at, done)
    if due_at is None:
        start = done.date() if read.from_completion or due_on is None else due_on
        day = _after(
            read, datetime.combine(start, time()), datetime.combine(max(start, done.date()), time())
        )
        return (day.date(), None) if day else None
    local = due_at.astimezone(zone).replace(tzinfo=None)
    wall = done.replace(tzinfo=None)
    start_at = datetime.combine(wall.date(), local.time()) if read.from_completion else local
    found = _after(read, start_at, start_at if read.from_completion else max(start_at, wall))
    return (None, wall_clock(found, zone)) if found else None


def next_rule(rule: str, *, due_on: date | None, due_at: datetime | None, zone: ZoneInfo) -> str:
    """The rule that the next task carries: COUNT one lower, and the 31st kept in shorter months."""
    read = read_rule(rule)
    if read.count and read.count > 1:
        read = replace(read, count=read.count - 1)
    day = due_at.astimezone(zone).date() if due_at else due_on
    return str(pinned(read, day) if day else read)


def first_due(rule: str, start: date) -> date | None:
    """The first day of the rule on or after `start`."""
    read = read_rule(rule)
    if read.freq == "HOURLY":
        return start
    begin = datetime.combine(start, time())
    found = _after(replace(read, interval=1), begin, begin - timedelta(seconds=1))
    return found.date() if found else None


def pinned(rule: Rule, day: date) -> Rule:
    """A rule of plain months or years, bound to a day that not every month has."""
    plain = not (rule.month_days or rule.days or rule.months) and not rule.from_completion
    if not plain or day.day <= 28:
        return rule
    if rule.freq == "MONTHLY":
        return pinned_month(rule, day.day)
    if rule.freq == "YEARLY" and (day.month, day.day) == (2, 29):
        return replace(rule, months=(2,), month_days=(-1,))
    return rule


def pinned_month(rule: Rule, day: int) -> Rule:
    """Every month on that day, or on its last day when it is shorter."""
    if day <= 28:
        return replace(rule, month_days=(day,))
    if day == 31:
        return replace(rule, month_days=(-1,))
    return replace(rule, month_days=tuple(range(28, day + 1)), positions=(-1,))


def _after(rule: Rule, start: datetime, moment: datetime) -> datetime | None:
    rule = pinned(replace(rule, from_completion=False), start.date())
    years = HORIZON_YEARS[rule.freq]
    horizon = start.replace(
        year=min(max(start.year, moment.year) + years, LAST_YEAR), day=min(start.day, 28)
    )
    end = min(horizon, datetime.combine(rule.until, time.max)) if rule.until else horizon
    found = dateutil_rrule.rrule(
        FREQUENCIES[rule.freq],
        dtstart=start,
        interval=rule.interval,
        wkst=dateutil_rrule.MO,
        bymonth=rule.months or None,
        bymonthday=rule.month_days or None,
        byweekday=[dateutil_rrule.weekday(day, nth or None) for nth, day in rule.days] or None,
        bysetpos=rule.positions or None,
        until=end,
    ).after(moment)
    return found if isinstance(found, datetime) else None


def _hours_on(rule: Rule, due_at: datetime | None, done: datetime) -> Due | None:
    """Hours are counted in real time, so that eight hours are eight hours on every night."""
    step = timedelta(hours=rule.interval)
    finished = done.astimezone(UTC)
    due = finished if rule.from_completion or due_at is None else due_at.astimezone(UTC)
    missed = max(0, (finished - due) // step)
    found = (due + (missed + 1) * step).astimezone(done.tzinfo)
    over = rule.until is not None and found.date() > rule.until
    return None if over else (None, found)
