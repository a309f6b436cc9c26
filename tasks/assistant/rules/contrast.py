"""A day set against another: "buy the milk tomorrow, not today" moves what is there."""

from tasks.assistant.calls import UpdateTask

from . import cues, rescheduling
from .adding_cues import ADDING
from .items import is_action
from .references import resolve
from .said import Said, call
from .situation import Situation
from .verbs import ACTIONS
from .whens import due_fields, tail_when, without_old
from .wishes import OBLIGED
from .words import lowered


def moved(clause: str, s: Situation) -> Said | None:
    """The one open task that the words name; what is not there yet is left to be added."""
    body, against = without_old(clause.strip(" .!"), s)
    if not against or cues.find(ADDING, clause):
        return None
    if duty := OBLIGED.match(lowered(body)):
        body = cues.part(body, duty, "b")
    dated = tail_when(body, s) if is_action(body) else None
    if dated is None:
        return None
    verb, _, thing = rescheduling.reference(dated[1]).partition(" ")
    meant = resolve(thing, s, verb=verb.lower() if verb.lower() in ACTIONS else "")
    task = next((t for t in s.tasks if meant.numbers == (t.number,) and not t.done), None)
    if task is None or meant.group:
        return None
    fields = due_fields(dated[0], task, s, keep_time=True, said=body)
    return call(UpdateTask(numbers=[task.number], **fields))
