"""Several tasks by their bare names and one thing that is new: "milk and flight both on friday"."""

import re
from typing import Any

from tasks.assistant.calls import UpdateTask
from tasks.assistant.rules.english.words import lowered
from tasks.assistant.rules.naming.titles import content
from tasks.assistant.rules.questions.filters import LEVELS
from tasks.assistant.rules.said import Said, call, joined, named, sure
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import QuickAdd
from tasks.regex import regex

JOINT = regex(r"\s*[,&+/]\s*(?:and\s+)?|\s+(?:and|plus)\s+", re.I)
TOGETHER = regex(r"(?:^|[\s,:]+)(?:both|all)(?: (?:of them|three|four|five))?(?=$|[\s,:])")
ENDS = regex(r"[\s,:–-]+(?:are|is|at|to|on|for|by|as|with|priority)$|[\s,:–-]+$")
LEVEL = regex(
    r"(?<=\w),? (?:(?:are|is|as|at|to) )?(high|medium|low|urgent|important)(?: priority)?$"
)
MOST = 5


def changed(found: QuickAdd, s: Situation) -> Said | None:
    """At least two, each the only open task with that name; "both" and "all" leave no doubt."""
    low = lowered(found.title)
    level = LEVEL.search(low)
    fields = _fields(found) or ({"priority": LEVELS[level[1]]} if level else {})
    low = low[: level.start()] if level else low
    if not fields or found.tags:
        return None
    plain = ENDS.sub("", TOGETHER.sub(" ", low).strip())
    pieces = [one for one in JOINT.split(plain) if one.strip()]
    numbers = [_only(one, s) for one in pieces]
    fewest = 1 if level else 2  # a day beside one name is asked about by itself
    if not fewest <= len(pieces) <= MOST or not all(numbers) or len(set(numbers)) < len(numbers):
        return None
    change = UpdateTask(numbers=[n for n in numbers if n], **fields)
    if TOGETHER.search(low):
        return call(change)
    names = joined([named(n, s) for n in change.numbers])
    return sure(change, f"Shall I change {names} so? For new tasks begin with “add”.")


def _fields(found: QuickAdd) -> dict[str, Any]:
    """One thing that is new: a day, an hour or a priority."""
    due = {k: v for k, v in {"due_on": found.due_on, "due_at": found.due_at}.items() if v}
    level = {"priority": found.priority} if found.priority != "none" else {}
    return {} if found.recurrence or (due and level) else due or level


def _only(piece: str, s: Situation) -> int | None:
    """The one open task whose title has all these words beside its verb."""
    said = set(content(piece))
    mine = [
        t.number
        for t in s.tasks
        if said and not t.done and len(content(t.title)) > 1 and said <= set(content(t.title)[1:])
    ]
    return mine[0] if len(mine) == 1 else None
