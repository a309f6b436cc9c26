"""New days told as a contrast ("tomorrow, not today") or as a wish ("done by friday")."""

from tasks.assistant.calls import UpdateTask
from tasks.assistant.rules.changes import rescheduling
from tasks.assistant.rules.changes.whens import due_fields, tail_when, without_old
from tasks.assistant.rules.english.verbs import ACTIONS, GENERIC, base_of
from tasks.assistant.rules.english.words import lowered
from tasks.assistant.rules.naming.references import resolve
from tasks.assistant.rules.new_tasks.adding_cues import ADDING
from tasks.assistant.rules.new_tasks.items import is_action
from tasks.assistant.rules.new_tasks.wishes import OBLIGED
from tasks.assistant.rules.questions import cues
from tasks.assistant.rules.said import Said, call, named, sure
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import read_when
from tasks.regex import regex

WISHED = regex(
    r"(?:(?:i|we)(?:'d| would)?(?: really| also)* (?:like|want|need|prefer|love)"
    r"(?: to (?:have|get|see))? (?P<b>.{2,60}?)|(?:make|be) sure (?:that )?(?P<c>(?:the|my|our)"
    r" .{2,60}?) (?:is|are|gets?)) (?P<v>[\w'-]+) (?:by|on|before|for|until) (?P<w>.{2,30})"
)


OTHERS_WANT = regex(
    r"(?!(?:i|we|you|it|that|this|what|who|which)\b)(?:(?:the|my|our) )?[\w'-]+(?: now| already"
    r"| suddenly)? (?:wants?|needs?|expects?) (?P<b>(?:the|my|our|his|her|their) .{2,40}?)"
    r"(?: (?:done|sent|ready|finished|back))? (?:(?:by|on|before|for|until) )?(?P<w>[\w :]{3,30})"
)


def wanted(clause: str, s: Situation) -> Said | None:
    """ "Lisa now wants the report on monday": asked, for it is she who says so."""
    hit = OTHERS_WANT.fullmatch(lowered(clause).strip(" .!"))
    dated = tail_when(clause.strip(" .!"), s) if hit else None
    if not hit or not dated:
        return None
    meant = resolve(rescheduling.reference(dated[1][hit.start("b") :]), s)
    task = next((t for t in s.tasks if meant.numbers == (t.number,) and not t.done), None)
    if task is None or meant.group:
        return None
    fields = due_fields(dated[0], task, s, keep_time=True, said=clause)
    change = UpdateTask(numbers=[task.number], **fields)
    return sure(change, f"Shall I move {named(task.number, s)} to then?")


def wished(clause: str, s: Situation) -> Said | None:
    """ "I'd like the passport renewed by friday"."""
    hit = WISHED.fullmatch(lowered(clause).strip(" .!"))
    verb = base_of(hit["v"]) if hit else None
    when = read_when(hit["w"], now=s.now, zone=s.zone) if hit and verb else None
    if not hit or not verb or not when:
        return None
    meant = resolve(hit["b"] or hit["c"], s, verb="" if verb in GENERIC else verb)
    task = next((t for t in s.tasks if meant.numbers == (t.number,) and not t.done), None)
    if task is None or meant.group:
        return None
    fields = due_fields(when, task, s, keep_time=True, said=hit["w"])
    return call(UpdateTask(numbers=[task.number], **fields))


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
