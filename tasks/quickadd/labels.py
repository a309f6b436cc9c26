"""What was understood, said for people."""

from datetime import date, datetime

from tasks.quickadd.limits import Limit
from tasks.quickadd.moment import Moment
from tasks.recurrence.rules import read_rule


def due_label(on: date | None, at: datetime | None, m: Moment) -> str:
    day = at.date() if at else on or m.today
    year = "" if day.year == m.today.year else f" {day.year}"
    return f"{day:%a} {day.day} {day:%b}{year}" + (f", {at:%H:%M}" if at else "")


def limit_label(limit: Limit, rule: str) -> str:
    if limit.count:
        return f"{limit.count} times"
    until = read_rule(rule).until
    return f"until {until.day} {until:%b %Y}" if until else ""
