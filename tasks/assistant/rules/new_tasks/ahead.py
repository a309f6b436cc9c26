"""What one has ahead, told without any order: "I've got yoga thursday 6pm"."""

import re

from tasks.assistant.calls import AddTask
from tasks.assistant.rules.english.verbs import base_of
from tasks.assistant.rules.english.words import lowered, words
from tasks.assistant.rules.naming.references import resolve
from tasks.assistant.rules.new_tasks import adding
from tasks.assistant.rules.questions.cues import part
from tasks.assistant.rules.said import Said, call
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import parse
from tasks.regex import regex

HAVING = regex(
    r"(?:(?:i|we)(?:'ve| have)?(?: also| just)? got|(?:i|we)(?: also)? have|got)"
    r" (?P<b>(?!(?:to|been|no|nothing|not|had|done|it|that|them)\b).+)"
)
OVER = regex(r"(?:this morning|last night|yesterday|already|done|finished|sorted|over with)\b")
LONGEST_NAME = 9


def coming(clause: str, s: Situation) -> Said | None:
    """A thing with a day or an hour to come; what is told of the past or of a task is not."""
    low = lowered(clause).strip(" .!")
    hit = HAVING.fullmatch(low)
    body = part(clause.strip(" .!"), hit, "b") if hit else ""
    if not body or OVER.search(low):
        return None
    found = parse(body, now=s.now, zone=s.zone)
    later = (found.due_at and found.due_at > s.now) or (found.due_on and found.due_on > s.today)
    said = words(found.title)
    if not later or not 1 <= len(said) <= LONGEST_NAME or any(map(base_of, (said[0], said[-1]))):
        return None
    if not re.match(r"an? ", lowered(body)) and resolve(found.title, s).numbers:
        return None
    return call(AddTask(tasks=[adding.new_task(re.sub(r"^(?:an?|some) ", "", body), s)]))
