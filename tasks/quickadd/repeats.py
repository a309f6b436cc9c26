"""Repeating phrases: "every 2 weeks on monday", "every 3rd thursday", "weekdays", "daily"."""

from dataclasses import dataclass, replace

from tasks.quickadd.calendar_days import match_calendar
from tasks.quickadd.clock import match_time
from tasks.quickadd.marks import DETERMINERS
from tasks.quickadd.moment import Moment
from tasks.quickadd.ordinal_days import ordinal
from tasks.quickadd.tokens import Tokens
from tasks.quickadd.weekday_lists import WORKDAYS, match_week, match_weekdays, weekday_end
from tasks.quickadd.words import DAYPARTS, MONTHS, NUMBERS, UNITS, WEEKDAYS
from tasks.recurrence import Rule
from tasks.recurrence.following import pinned_month
from tasks.recurrence.rules import LARGEST_INTERVAL

UNIT_RULES = {
    "hour": ("HOURLY", 1),
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "fortnight": ("WEEKLY", 2),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1),
}
ADVERBS = {
    "hourly": ("HOURLY", 1),
    "daily": ("DAILY", 1),
    "everyday": ("DAILY", 1),
    "weekly": ("WEEKLY", 1),
    "fortnightly": ("WEEKLY", 2),
    "biweekly": ("WEEKLY", 2),
    "monthly": ("MONTHLY", 1),
    "quarterly": ("MONTHLY", 3),
    "yearly": ("YEARLY", 1),
    "annually": ("YEARLY", 1),
}
MORNINGS = {**{part: part for part in DAYPARTS}, **{f"{part}s": part for part in DAYPARTS}}


@dataclass(frozen=True, slots=True)
class Repeat:
    start: int
    end: int
    rule: Rule
    part: str = ""  # "every morning" has a part of the day


def match_repeat(t: Tokens, i: int, m: Moment) -> Repeat | None:
    if not t.starts(i):
        return None
    found = (
        _every(t, i, m)
        or _adverb(t, i, m)
        or _of_every_month(t, i)
        or _plural_days(t, i)
        or _once(t, i, m)
    )
    if found is None or found.rule.interval > LARGEST_INTERVAL[found.rule.freq]:
        return None
    found = _with_part(t, found)
    return found if t.ends(found.end) else None


def _with_part(t: Tokens, found: Repeat) -> Repeat:
    part = DAYPARTS if found.rule.days and not found.part else {}
    word = t.word(found.end)
    return replace(found, end=found.end + 1, part=word) if word in part else found


def _every(t: Tokens, i: int, m: Moment) -> Repeat | None:
    if t.word(i) not in ("every", "each"):
        return None
    strict = t.sign(i + 1, "!", glued=True)
    at = i + 2 if strict else i + 1
    found = (
        _every_part(t, i, at)
        or _every_weekdays(t, i, at)
        or _every_unit(t, i, at, m)
        or _every_place(t, i, at)
        or _every_date(t, i, at, m)
    )
    if found and strict:
        return replace(found, rule=replace(found.rule, from_completion=True))
    return found


def _every_part(t: Tokens, i: int, at: int) -> Repeat | None:
    part = MORNINGS.get(t.word(at))
    return Repeat(i, at + 1, Rule("DAILY"), part) if part else None


def _every_weekdays(t: Tokens, i: int, at: int) -> Repeat | None:
    other = t.word(at) == "other"
    found = match_weekdays(t, at + 1 if other else at)
    if found is None:
        return None
    days, end = found
    return Repeat(i, end, Rule("WEEKLY", interval=2 if other else 1, days=days))


def _interval(t: Tokens, at: int) -> tuple[int, int]:
    if t.word(at) == "other":
        return 2, at + 1
    if t.word(at) == "single":
        return 1, at + 1
    if (numbered := ordinal(t, at)) and numbered[0] > 1:
        return numbered
    number = t.number(at) or NUMBERS.get(t.word(at))
    return (number, at + 1) if number else (1, at)


def _every_unit(t: Tokens, i: int, at: int, m: Moment) -> Repeat | None:
    interval, end = _interval(t, at)
    if t.word(end) in ("weekend", "weekends"):
        days = ((0, 5), (0, 6)) if interval == 1 else ((0, 5),)
        return Repeat(i, end + 1, Rule("WEEKLY", interval=interval, days=days))
    if (
        match := match_weekdays(t, end)
        if interval > 1 and t.number(at) and t.at(at + 1).kind == "word"
        else None
    ):
        return (
            None
            if ordinal(t, at)
            else Repeat(i, match[1], Rule("WEEKLY", interval=interval, days=match[0]))
        )
    unit = UNIT_RULES.get(UNITS.get(t.word(end), ""))
    if unit is None or t.word(end) == "h":
        return None
    return _placed(t, Repeat(i, end + 1, Rule(unit[0], interval=unit[1] * interval)), m)


def _placed(t: Tokens, found: Repeat, m: Moment) -> Repeat:
    """With the place that follows: "on monday", "on the 15th", "on 3 march"."""
    at = found.end + 1 if t.word(found.end) in ("on", "in") else found.end
    if at == found.end and t.word(at) != "the":
        return found
    rule = found.rule
    if rule.freq == "WEEKLY" and (days := match_weekdays(t, at)):
        return replace(found, end=days[1], rule=replace(rule, days=days[0]))
    if rule.freq == "MONTHLY" and (place := _place(t, at, rule)):
        return replace(found, end=place[1], rule=place[0])
    if rule.freq == "YEARLY" and (day := match_calendar(t, at, m, said="on", whole=False)):
        dated = replace(rule, months=(day[0].day.month,), month_days=(day[0].day.day,))
        return replace(found, end=day[1], rule=dated) if t.word(at) != "the" else found
    return found


def _place(t: Tokens, at: int, rule: Rule) -> tuple[Rule, int] | None:
    """ "the 15th", "the 1st and 15th", "the last day", "the 3rd thursday"."""
    at = at + 1 if t.word(at) == "the" else at
    first = (-1, at + 1) if t.word(at) == "last" else ordinal(t, at)
    if first is None:
        return None
    number, end = first
    if t.word(end) in WEEKDAYS and number <= 5:
        return replace(rule, days=((number, WEEKDAYS[t.word(end)]),)), end + 1
    if (workday := weekday_end(t, end)) > end:
        return replace(rule, days=WORKDAYS, positions=(number,)), workday
    if number < 0:
        return (replace(rule, month_days=(-1,)), end + 1) if t.word(end) == "day" else None
    days, end = _more_ordinals(t, number, end + 1 if t.word(end) == "day" else end)
    if not all(1 <= day <= 31 for day in days):
        return None
    if len(days) == 1:
        return pinned_month(rule, number), end
    return replace(rule, month_days=tuple(sorted(set(days)))), end


def _more_ordinals(t: Tokens, number: int, end: int) -> tuple[list[int], int]:
    days = [number]
    while len(days) < 31 and (t.sign(end, ",&") or t.word(end) == "and"):
        at = end + 1
        while t.word(at) in ("and", "the"):
            at += 1
        more = ordinal(t, at)
        if more is None:
            break
        days.append(more[0])
        end = more[1]
    return days, end


def _every_place(t: Tokens, i: int, at: int) -> Repeat | None:
    """ "every 15th", "every last friday of the month", "every 3rd thursday"."""
    place = _place(t, at, Rule("MONTHLY"))
    if place is None or (
        t.word(at) in ("first", "second", "third") and place[1] == at + 1 and t.word(at + 1) != "of"
    ):
        return None
    rule, end = place
    if (
        t.word(end) in ("of", "in")
        and t.word(end + 1) in ("the", "each", "every")
        and t.word(end + 2) == "month"
    ):
        end += 3
    elif t.word(end) in ("of", "in") and t.word(end + 1) in MONTHS:
        rule, end = replace(rule, freq="YEARLY", months=(MONTHS[t.word(end + 1)],)), end + 2
    return Repeat(i, end, rule)


def _every_date(t: Tokens, i: int, at: int, m: Moment) -> Repeat | None:
    """ "every 15 march", "every january"."""
    if t.word(at) in MONTHS and t.ends(at + 1) and t.number(at + 1) is None:
        return Repeat(i, at + 1, Rule("YEARLY", months=(MONTHS[t.word(at)],), month_days=(1,)))
    if t.word(at) not in MONTHS and t.number(at) is None:
        return None
    day = match_calendar(t, at, m, said="on", whole=False)
    if day is None or not any(t.word(place) in MONTHS for place in range(at, day[1])):
        return None
    return Repeat(
        i, day[1], Rule("YEARLY", months=(day[0].day.month,), month_days=(day[0].day.day,))
    )


def _adverb(t: Tokens, i: int, m: Moment) -> Repeat | None:
    unit = ADVERBS.get(t.word(i))
    if unit is None or t.before(i) in DETERMINERS or not _free(t, i + 1):
        return None
    return _placed(t, Repeat(i, i + 1, Rule(unit[0], interval=unit[1])), m)


def _free(t: Tokens, i: int) -> bool:
    """Whether the habit is said to its end: "daily 8am", but not "daily standup"."""
    time = match_time(t, i, said="", near=True)
    return t.free(i) or (time is not None and bool(time[0].meridiem or time[0].colon))


def _of_every_month(t: Tokens, i: int) -> Repeat | None:
    """ "on the 1st of every month", "last friday of each month"."""
    place = _place(t, i + 1 if t.word(i) == "on" else i, Rule("MONTHLY"))
    if place is None:
        return None
    rule, end = place
    if t.word(end) in ("of", "in") and t.word(end + 1) in ("every", "each"):
        interval, unit = _interval(t, end + 2)
        if t.word(unit) in ("month", "months"):
            return Repeat(i, unit + 1, replace(rule, interval=interval))
    return None


def _plural_days(t: Tokens, i: int) -> Repeat | None:
    """ "weekdays", "on mondays and thursdays", "mon-fri", "mon wed fri"."""
    at = i + 1 if t.word(i) == "on" else i
    found = match_weekdays(t, at, plural=True)
    if found and at == i and (not _free(t, found[1]) or t.before(i) in DETERMINERS):
        return None
    found = found or match_week(t, at)
    return Repeat(i, found[1], Rule("WEEKLY", days=found[0])) if found else None


def _once(t: Tokens, i: int, m: Moment) -> Repeat | None:
    unit = (
        UNIT_RULES.get(t.word(i + 2))
        if t.word(i) == "once" and t.word(i + 1) in ("a", "every", "per")
        else None
    )
    return _placed(t, Repeat(i, i + 3, Rule(unit[0], interval=unit[1])), m) if unit else None
