"""Of all phrases the ones that count, and the due date and rule they make together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from tasks.quickadd.days import Day
from tasks.quickadd.limits import Limit
from tasks.quickadd.moment import Moment
from tasks.quickadd.phrases import STARTING, Phrase, resolve
from tasks.quickadd.repeats import Repeat
from tasks.recurrence import Rule, first_due
from tasks.recurrence.following import pinned


@dataclass(frozen=True, slots=True)
class Due:
    phrases: tuple[Phrase, ...] = ()
    repeat: Repeat | None = None
    limits: tuple[Limit, ...] = ()


def choose_due(found: Iterable[object]) -> Due:
    """Of several days the last counts, but one with "due", "by", "before" or "until" goes first."""
    items = list(found)
    phrases = [one for one in items if isinstance(one, Phrase)]
    repeats = [one for one in items if isinstance(one, Repeat)]
    limits = [one for one in items if isinstance(one, Limit)] if repeats else []
    days = [phrase for phrase in phrases if phrase.day or phrase.ahead]
    times = [phrase for phrase in phrases if not (phrase.day or phrase.ahead)]
    main = _last(days)
    chosen = [main] if main else []
    if (main is None or not main.timed) and (at := _last(times)):
        chosen.append(at)
    return Due(tuple(chosen), repeats[-1] if repeats else None, tuple(limits[-1:]))


def _last(phrases: list[Phrase]) -> Phrase | None:
    strong = [phrase for phrase in phrases if phrase.strong]
    return next(reversed(strong or phrases), None)


def due_of(due: Due, m: Moment) -> tuple[date | None, datetime | None, str | None]:
    phrase = _merged(due.phrases)
    if due.repeat is None:
        when = resolve(phrase, m) if phrase else None
        return (when.due_on, when.due_at, None) if when else (None, None, None)
    if phrase is None or not phrase.timed:
        phrase = replace(phrase or Phrase(0, 0), part=due.repeat.part)
    elif not phrase.part:
        phrase = replace(phrase, part=due.repeat.part)
    on, at = _first(phrase, due.repeat.rule, m)
    rule = _limited(due, at.date() if at else on or m.today)
    return on, at, str(rule)


def _merged(phrases: tuple[Phrase, ...]) -> Phrase | None:
    if len(phrases) < 2:
        return phrases[0] if phrases else None
    day, at = phrases
    return replace(day, clock=at.clock, part=at.part)


def _first(phrase: Phrase, rule: Rule, m: Moment) -> tuple[date | None, datetime | None]:
    text = str(replace(rule, from_completion=False))
    if rule.freq == "HOURLY" and not phrase.timed:
        return None, m.after(timedelta(hours=rule.interval))
    if phrase.ahead or (phrase.day and phrase.said not in (*STARTING, "from")):
        when = resolve(phrase, m)
        return when.due_on, when.due_at
    begin = phrase.day.day if phrase.day else m.today
    day = first_due(text, begin) or begin
    when = resolve(phrase, m, day=Day(day))
    if when.due_at and m.passed(when.due_at):
        day = first_due(text, day + timedelta(days=1)) or day
        when = resolve(replace(phrase, day=Day(day)), m)
    return when.due_on, when.due_at


def _limited(due: Due, first: date) -> Rule:
    if due.repeat is None:
        raise ValueError("Only what repeats can end.")
    rule = pinned(due.repeat.rule, first)
    for limit in due.limits:
        last = limit.last_day(first)
        rule = replace(rule, until=max(last, first) if last else None, count=limit.count)
    return rule
