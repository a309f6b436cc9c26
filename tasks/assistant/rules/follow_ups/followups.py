"""Words that only mean something after what was just done."""

import re

from tasks.assistant.calls import (
    AddTask,
    ByNumbers,
    CompleteTask,
    DeleteTask,
    ListTasks,
    ReopenTask,
    UpdateTask,
)
from tasks.assistant.rules.changes import rescheduling
from tasks.assistant.rules.changes.whens import SHIFT, due_fields
from tasks.assistant.rules.done.finishing import act
from tasks.assistant.rules.english.words import lowered, words
from tasks.assistant.rules.follow_ups.corrections import (
    LEVEL,
    carried,
    corrected,
    fragment,
    touched,
)
from tasks.assistant.rules.naming.references import is_explicit, resolve
from tasks.assistant.rules.new_tasks import adding
from tasks.assistant.rules.new_tasks.items import is_action
from tasks.assistant.rules.questions.filters import read
from tasks.assistant.rules.said import Said, call
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import read_when
from tasks.regex import regex

TOO = regex(
    r"(?:[\s,]+(?:too|as well|also|please|while you're at it|to the list|on the list|to it))+$"
)
AND = regex(r"(?:(?:and|also|plus|oh|oh and|as well as|and also|add)[\s,]+)+")
EACH = regex(
    r"(?:all|both|each|every one|everything|the lot)(?: (?:of them|of these|of those|three|four"
    r"|five))?"
    r"(?: (?:are|is|due|for|on|by|at|to))* (?P<w>.+)"
)
VERBS: dict[str, type[ByNumbers]] = {
    "complete_task": CompleteTask,
    "reopen_task": ReopenTask,
    "delete_task": DeleteTask,
}


def follow(clause: str, s: Situation, whole: str) -> Said | None:
    """A correction, an addition or a fragment; `whole` still has its "no, actually"."""
    text = clause.strip(" .!,")
    if not text:
        return None
    return (
        _further(text, s)
        or _each(text, s, whole)
        or _too(text, s, whole)
        or corrected(text, s, whole)
        or fragment(text, s, whole)
        or _more(text, s, whole)
    )


def _each(text: str, s: Situation, whole: str) -> Said | None:
    """ "add eggs, flour, sugar", "all for saturday": the day of those just added."""
    hit = EACH.fullmatch(lowered(text))
    when = read_when(hit["w"], now=s.now, zone=s.zone) if hit else None
    added = s.touched.numbers if s.touched and s.touched.verb == AddTask.tool else ()
    if not when or len(added) < 2 or whole.rstrip().endswith("?"):
        return None
    return call(UpdateTask(numbers=list(added), **due_fields(when, None, s, said=text)))


def _further(text: str, s: Situation) -> Said | None:
    """ "an hour later", "two days earlier"."""
    hit, last = SHIFT.fullmatch(lowered(text)), touched(s)
    if not hit or last is None or hit["w"] not in {"later", "earlier", "sooner"}:
        return None
    timed = hit["u"] in {"hour", "hr", "minute", "min"}
    if not last.due_at and (timed or not last.due_on):
        return None
    return rescheduling.reschedule(f"move #{last.number} {text}", s)


def _too(text: str, s: Situation, whole: str) -> Said | None:
    """ "that one too", "and envelopes too"."""
    low = lowered(text)
    start = lowered(whole).strip()
    added = bool(TOO.search(low)) or bool(re.match(r"(?:and|also|plus|oh and)\b", start))
    if not added or s.touched is None or whole.rstrip().endswith("?") or ":" in whole:
        return None
    said = text[: hit.start()] if (hit := TOO.search(low)) else text
    if (lead := AND.match(lowered(said))) and said[lead.end() :]:
        said = said[lead.end() :]
    if s.touched.verb in VERBS:
        meant = resolve(
            said, s, status="completed" if s.touched.verb == "reopen_task" else "pending"
        )
        if meant.numbers and (not is_action(said) or hit):
            return act(VERBS[s.touched.verb], said, s)
        return None
    if (
        s.touched.verb == "add_task"
        and not is_explicit(said, s)
        and not read_when(said, now=s.now, zone=s.zone)
        and len(words(said)) <= 8
        and not re.match(
            r"(?:i|you|it|that|what|how|is|can|make|set|show|delete|complete|done|mark|tag|then"
            r"|remind|add|don't|please|put|move|rename|list|plan|undo|find)\b",
            lowered(said),
        )
    ):
        return _another(said, s)
    return None


def _another(said: str, s: Situation) -> Said | None:
    if LEVEL.fullmatch(lowered(said)) or said.startswith("#"):
        return None
    return adding.add(carried(said, s), s)


def _more(text: str, s: Situation, whole: str) -> Said | None:
    """ "and next week?", "only the high ones" after a list."""
    start = lowered(whole).strip(" ?!.")
    if s.listed is None or not re.match(r"(?:and|only|just|what about|how about|or)\b", start):
        return None
    chosen = read(
        re.sub(r"^(?:and|only|just|what about|how about|or)\b(?: for| the)*", "", start), s
    )
    if chosen.rest or not (chosen.narrows or chosen.status):
        return None
    given = {k: v for k, v in chosen.listing().model_dump().items() if v and k != "status"}
    if chosen.status:
        return call(ListTasks(**(given | {"status": chosen.status})))
    if chosen.first or chosen.last:
        given |= {"due_from": chosen.first, "due_to": chosen.last, "overdue": False}
    return call(s.listed.model_copy(update=given))


def merged(new: AddTask, change: UpdateTask) -> AddTask:
    """ "add milk and make it high": the change goes into the tasks that are being added."""
    given = change.model_dump(
        exclude_unset=True,
        exclude={"numbers", "ask_first", "add_tags", "remove_tags", "add_note", "shift_days"},
    )
    fields = {k: v for k, v in given.items() if not k.startswith("clear_")}
    if change.add_note:
        fields["notes"] = change.add_note
    if "due_on" in fields or "due_at" in fields:
        fields = {"due_on": None, "due_at": None} | fields
    tasks = [t.model_copy(update=fields | {"tags": [*t.tags, *change.add_tags]}) for t in new.tasks]
    return AddTask(tasks=tasks)
