"""A rule said in words: "every 2 weeks on Monday and Thursday, until 31 May 2027"."""

from datetime import date

from tasks.recurrence.rules import Rule, read_rule

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = tuple(f"{date(2000, month, 1):%B}" for month in range(1, 13))
UNITS = {"HOURLY": "hour", "DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
ORDINALS = {1: "1st", 2: "2nd", 3: "3rd", 21: "21st", 22: "22nd", 23: "23rd", 31: "31st"}
WORKDAYS = tuple((0, day) for day in range(5))
WEEKEND = ((0, 5), (0, 6))


def describe(rule: str) -> str:
    read = read_rule(rule)
    return _frequency(read) + _end(read)


def every(interval: int, unit: str) -> str:
    return f"every {unit}" if interval == 1 else f"every {interval} {unit}s"


def _frequency(rule: Rule) -> str:
    if rule.days == WORKDAYS and rule.interval == 1 and rule.freq in ("WEEKLY", "DAILY"):
        return "every weekday"
    if rule.freq == "WEEKLY" and rule.days and rule.interval == 1:
        return "every weekend" if rule.days == WEEKEND else f"every {_days(rule)}"
    place = _place(rule)
    return every(rule.interval, UNITS[rule.freq]) + (f" on {place}" if place else "")


def _place(rule: Rule) -> str:
    months = _and([MONTHS[month - 1] for month in rule.months])
    days = _month_days(rule) if rule.month_days else _days(rule)
    if (
        rule.freq == "YEARLY"
        and len(rule.months) == 1
        and len(rule.month_days) == 1
        and rule.month_days[0] > 0
    ):
        return f"{rule.month_days[0]} {months}"
    if months and days:
        return f"{days} of {months}"
    return days or (f"the same day of {months}" if months else "")


def _month_days(rule: Rule) -> str:
    if rule.positions == (-1,) and rule.month_days == tuple(range(28, rule.month_days[-1] + 1)):
        return f"the {ordinal(rule.month_days[-1])}, or the last day"
    names = [ordinal(day) if day > 0 else _from_end(day) for day in rule.month_days]
    return "the " + _and(names)


def _from_end(day: int) -> str:
    return "last day" if day == -1 else f"{ordinal(-day)} last day"


def _days(rule: Rule) -> str:
    if rule.positions and rule.days:
        places = _and(["last" if place == -1 else ordinal(abs(place)) for place in rule.positions])
        kind = {WORKDAYS: "weekday", WEEKEND: "weekend day"}.get(rule.days) or _and(
            [WEEKDAYS[d] for _, d in rule.days], "or"
        )
        return f"the {places} {kind}"
    names = [f"{_which(nth)}{WEEKDAYS[weekday]}" for nth, weekday in rule.days]
    return _and(names)


def _which(nth: int) -> str:
    if not nth:
        return ""
    return "the last " if nth == -1 else f"the {ordinal(abs(nth))} {'last ' if nth < 0 else ''}"


def ordinal(number: int) -> str:
    return ORDINALS.get(number, f"{number}th")


def _and(names: list[str], word: str = "and") -> str:
    return f" {word} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _end(rule: Rule) -> str:
    until = f", until {rule.until.day} {rule.until:%b %Y}" if rule.until else ""
    count = (
        f", {rule.count} times" if rule.count and rule.count > 1 else ", once" if rule.count else ""
    )
    return until + count + (", counted from when it is done" if rule.from_completion else "")
