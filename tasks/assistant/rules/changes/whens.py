"""When something becomes due: the day or time that ends a clause, and how far a move goes."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from tasks.assistant.rules.english.words import lowered, tokens
from tasks.assistant.rules.questions.filters import due_day
from tasks.assistant.rules.situation import Situation, TaskFact
from tasks.quickadd import When, read_when
from tasks.regex import regex

SHIFT = regex(
    r"(?:^|\s)(?:(?:by|back|out|forward|ahead|for|up|off|to)\s+)*(?P<n>an?|one|two|three"
    r"|four|five|six|seven|ten|a couple(?: of)?|a few|another|\d{1,3})(?: (?:more|another"
    r"|extra))? (?P<u>day|week|month|hour|minute|min|hr|fortnight)s?(?: (?P<w>later"
    r"|earlier|sooner|forward|back|ahead|out|before|after|more"
    r"|further))?(?: (?:from now))?$"
)
WEEKDAY = regex(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
OLD = regex(
    r",? (?:instead of|rather than|and not|not)(?: (?:on|at|by|until))?(?: the(?= \d))?"
    r" (?P<w>[\w :.]{1,30})$",
    re.I,
)
COUNTS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
    "a couple": 2,
    "a couple of": 2,
    "a few": 3,
    "another": 1,
}
LONGEST_PHRASE = 8


def _same_half(when: When, task: TaskFact, s: Situation) -> When:
    """ "at 7" for what was at 18:00 is 19:00: of the two hours the one nearer to the old."""
    if not (when.open_hour and when.due_at and task.due_at):
        return when
    old, new = task.due_at.astimezone(s.zone).hour, when.due_at.astimezone(s.zone).hour
    if new > 9 or abs(new + 12 - old) >= abs(new - old):
        return when
    return replace(when, due_at=when.due_at + timedelta(hours=12))


def due_fields(
    when: When, task: TaskFact | None, s: Situation, *, keep_time: bool = False, said: str = ""
) -> dict[str, Any]:
    """The day or instant as `UpdateTask` wants it: "at 5" stays on the task's own day."""
    day = due_day(task, s) if task else None
    when = next_one(when, said, s) if day == s.today else when
    when = _same_half(when, task, s) if task else when
    if when.due_at and not when.names_day and day and day > s.today:
        clock = when.due_at.astimezone(s.zone).time()
        return {"due_at": datetime.combine(day, clock, s.zone)}
    if when.due_at:
        return {"due_at": when.due_at}
    if keep_time and task and task.due_at and when.due_on and not when.start:
        clock = task.due_at.astimezone(s.zone).time()
        return {"due_at": datetime.combine(when.due_on, clock, s.zone)}
    return {"due_on": when.due_on}


def next_one(when: When, said: str, s: Situation) -> When:
    """Said on a wednesday, a move of today's task to "wednesday" is no move to today."""
    if when.due_on == s.today and WEEKDAY.search(lowered(said)):
        return replace(when, due_on=s.today + timedelta(days=7))
    return when


def tail_when(body: str, s: Situation) -> tuple[When, str] | None:
    """The day or time that ends the text, as long as it goes, and what stands before."""
    for token in tokens(body)[-LONGEST_PHRASE:]:
        if (
            token.text in {"to", ",", ":", "-", ".", "a", "an", "i", "by"}
            or not token.text[0].isalnum()
        ):
            continue
        tail = body[token.start :]
        if when := read_when(tail, now=s.now, zone=s.zone):
            return when, body[: token.start]
    return None


def without_old(body: str, s: Situation) -> tuple[str, bool]:
    """ "on saturday instead of tomorrow", "to monday, not friday": the day it was is no news."""
    hit = OLD.search(body)
    if hit and hit["w"].lower() in {"next", "this", "the next", "last", "then"}:
        return body[: hit.start()], read_when(
            body[: hit.start()].split(" ")[-1], now=s.now, zone=s.zone
        ) is not None
    if not hit or not (hit["w"].isdigit() or read_when(hit["w"], now=s.now, zone=s.zone)):
        return body, False
    return body[: hit.start()], True


def moved_day(day: date, count: int, unit: str, days: int) -> date:
    if unit != "month":
        return day + timedelta(days=count * days)
    index = day.year * 12 + day.month - 1 + count
    first = date(index // 12, index % 12 + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))
