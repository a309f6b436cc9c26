"""A question about one task answered in words: when it is due, whether it is done."""

import re
from datetime import date

from tasks.assistant.rules.english.words import quoted
from tasks.assistant.rules.questions.filters import due_day, is_overdue
from tasks.assistant.rules.situation import Situation, TaskFact
from tasks.regex import regex

WHEN = regex(
    r"(?:when|what (?:time|day|date)|(?:by|until|on) (?:when|what day)|how (?:long|soon))\b"
    r"|.*\b(?:deadline|due date|due)\b"
)
PAST = regex(r"(?:when|what (?:time|day)) (?:did|was|were|have|had)\b(?!.* due\b)")
LATE = regex(r"(?:is|are|was|were|am i|isn't).* (?:overdue|late|past due)\b")
LEVEL = regex(r".*\b(?:priority|prio|urgent|important|urgency|importance)\b")
TAGS = regex(r".*\b(?:tags?|labels?|tagged|labell?ed)\b")
DID = regex(
    r"(?:did|have|had|haven't|didn't) (?:i|we)\b|(?:is|are|was|were|has|have|isn't|hasn't)\b.*"
    r"\b(?:done|finished|completed?|open|pending|over|already|yet|\w+ed|paid|sent|bought|written"
    r"|read|made|taken|told|built|brought|caught|got|fed)$"
)
HERE = regex(
    r"(?:is|are|isn't|have i (?:got|put)|did i (?:add|put|have)).* on (?:my|the|our) list$"
)
STATE = regex(r".*\b(?:status|state|progress)\b|(?:do|am) (?:i|we)\b")


def answer(low: str, task: TaskFact, s: Situation) -> str:
    """One sentence, or nothing when the row itself says it best."""
    low = low.strip(" ?!.")
    if HERE.match(low) and not task.done:
        return f"Yes, {quoted(task.title)} is on your list{_beside(task, s)}."
    if PAST.match(low):
        return ""
    if LATE.match(low):
        return f"{'Yes' if is_overdue(task, s) else 'No'}, {_due(task, s)}."
    if LEVEL.match(low):
        return _level(low, task)
    if TAGS.match(low):
        tags = " ".join(f"#{tag}" for tag in task.tags)
        return f"{quoted(task.title)} has {tags or 'no tag'}."
    if DID.match(low):
        return _done(low, task, s)
    if task.done and (WHEN.match(low) or STATE.match(low)):
        return f"{quoted(task.title)} is done already."
    if WHEN.match(low):
        sentence = _due(task, s)
        return f"{sentence[0].upper()}{sentence[1:]}."
    return f"{quoted(task.title)} is on your list{_beside(task, s)}." if STATE.match(low) else ""


def _done(low: str, task: TaskFact, s: Situation) -> str:
    """Yes or no, as it was asked: "is it done", "is it still open"."""
    wants = not re.search(r"\b(?:open|pending)$|\bstill\b", low)
    yes = "Yes" if task.done == wants else "No"
    state = "is done" if task.done else f"is still open{_beside(task, s)}"
    return f"{yes}, {quoted(task.title)} {state}."


def _level(low: str, task: TaskFact) -> str:
    level = "no" if task.priority == "none" else task.priority
    plain = f"{quoted(task.title)} has {level} priority."
    if not re.match(r"(?:is|are|isn't)\b", low):
        return plain
    asked = re.search(r"\b(high|medium|low|urgent|important)\b", low)
    wanted = {"urgent": "high", "important": "high"}.get(asked[1], asked[1]) if asked else "high"
    return f"{'Yes' if wanted == task.priority else 'No'}, {plain}"


def _due(task: TaskFact, s: Situation) -> str:
    day = due_day(task, s)
    if day is None:
        return f"{quoted(task.title)} has no due date"
    past = is_overdue(task, s)
    late = ", so it is overdue" if past else ""
    return f"{quoted(task.title)} {'was' if past else 'is'} due {_when(day, task, s)}{late}"


def _beside(task: TaskFact, s: Situation) -> str:
    day = due_day(task, s)
    return f", due {_when(day, task, s)}" if day else ""


def _when(day: date, task: TaskFact, s: Situation) -> str:
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - s.today).days)
    year = f" {day.year}" if day.year != s.today.year else ""
    words = near or f"on {day:%a} {day.day} {day:%b}{year}"
    return f"{words} at {task.due_at.astimezone(s.zone):%H:%M}" if task.due_at else words
