"""What catches a clause that no rule took: a task it names, a question about the list."""

from dataclasses import replace

from tasks.assistant.calls import AddTask, FindTasks, ListTasks
from tasks.assistant.rules.changes import gist, wording
from tasks.assistant.rules.english import mood
from tasks.assistant.rules.english.politeness import bare
from tasks.assistant.rules.english.verbs import ACTIONS
from tasks.assistant.rules.english.words import lowered, words
from tasks.assistant.rules.naming.references import resolve
from tasks.assistant.rules.naming.titles import content
from tasks.assistant.rules.new_tasks.adding_cues import ADDING
from tasks.assistant.rules.plain import GENERAL, UNKNOWN
from tasks.assistant.rules.questions import answering, cues, filters
from tasks.assistant.rules.said import REPLY, Said, answered, call, named, reply
from tasks.assistant.rules.situation import Situation
from tasks.regex import regex

LISTED = regex(
    r"\b(?:tasks?|to-?dos?|lists?|due|overdue|deadlines?|need to|have to|has to|must i|should i"
    r"|supposed to|titles?|tags?|tagged|days?|left|remains?|remaining|open|pending|scheduled"
    r"|planned|plans?|agenda|schedule|week|priorit\w+|urgent|on (?:my|the) plate|forgotten?|done"
    r"|finished|completed|doing|get done|coming up|outstanding|waiting|reminders?|items|todo"
    r"|errands|chores|else|added|isn't)\b"
)
MINE = regex(
    r"\b(?:i|i'm|i've|me|my|mine|we|our|tasks?|to-?dos?|lists?|reminders?|due|overdue|remains?"
    r"|left|else|tags)\b|what(?:'s| is| has been) (?:all )?done\b"
)
ASKS = regex(
    r"(?:see|view|show|list|any|anything|something|everything i|remind me what|tell me (?:what"
    r"|which))\b"
)
# Tasks set in relation, or the list as a whole: nothing that could be a new task.
ARRANGES = regex(
    r"(?:swap|exchange|switch|merge|combine|link|join)\b"
    r"|(?:put|move|do|place|sort|order|rank) .+ (?:before|after|above|below|ahead of|on top of"
    r"|behind)\b"
)
RELATED = regex(
    r"(?:link|connect|join|merge|combine|relate|associate|group|pair|tie)(?: up)? (?P<a>.+?)"
    r" (?:and|with|to|&) (?P<b>.+?)(?: together| up)?"
)
WHOLE = regex(
    r"(?:make|turn|keep|colou?r|back ?up|save|split|group|clean(?: up)?|tidy(?: up)?|archive|lock"
    r"|hide|protect|reset|shorten|shrink) (?:my|the|this) (?:whole |entire |task |to-?do )?"
    r"(?:list|tasks|to-?dos)\b(?! (?:of|for|with|folder|file))"
)
NUMBER = regex(r"(?:#|\b(?:task|number|item|no) ?#?)(\d{1,9})\b")
SURELY = regex(r"\b(?:my (?:tasks?|lists?|to-?dos?|tags?|reminders?)|overdue|the tags)\b")
OTHERS = regex(r"\b(?:you|yours?|who|delete[ds]?|removed?)\b")
# Of such things the list knows nothing.
ELSEWHERE = regex(
    r"^(?:who (?!.*\b(?:i|we)\b)|is it (?:ok|okay|fine|safe|bad|good|worth|wrong|true)\b)"
    r"|\b(?:weather|you|yours?|yourself|meaning of|mean|world|president|capital|cost|price|news"
    r"|recipe|spell|people|good idea|possible|can i|could i|should i (?!do|start|work|be)|how (?:do"
    r"|can|to|long|far|old|tall|should|would)|why|best way|worth|healthy|happen if|what if|if i)\b"
)
# It is told to change something that is there: never a new task.
CHANGES = regex(
    r"(?:set|change|update|edit|modify|adjust|correct|replace|rename|retitle|raise|lower|reduce"
    r"|increase|drop|untag|tag|label|duplicate|copy|extend|reset|switch|swap|amend|alter|reschedule"
    r"|postpone|snooze|prioriti[sz]e|mark|flag|unflag|move|add|write|put|append|tell"
    r"|attach|upload|link) "
)
FIELD = regex(
    r"\b(?:deadline|due|date|priority|prio|tags?|labels?|title|name|notes?|task|one|reminder"
    r"|repeat\w*|description|photo|picture|file|attachment)\b"
)


def caught(said: Said, clause: str, s: Situation) -> Said:
    """The same, or what is nearer than a title made of a whole sentence or than no answer."""
    plain, _ = bare(clause)
    low = lowered(plain).strip(" .!?")
    if RELATED.fullmatch(low) and _relates(low, s) and not cues.find(ADDING, plain):
        return reply(UNKNOWN, REPLY)
    lost = _lost(said)
    if not (lost or _adds(said, plain)) or len(plain) > 200:
        return said
    if ASKS.match(low) or mood.ends_asking(clause) or mood.is_question(low, polite=False):
        return (_question(low, s) or said) if lost else said
    if WHOLE.match(low) or (ARRANGES.match(low) and _several(low, s)):
        return reply(UNKNOWN, REPLY)
    if found := wording.swapped(plain, s) or gist.change(plain, s, lost=lost):
        return found
    waits = said.question is not None and said.question.tool == "update_task"
    task = (
        gist.about(plain, s)
        if lost or (not waits and (CHANGES.match(low) and FIELD.search(low)))
        else None
    )
    if task is None:
        return said
    return reply(
        f"I see {named(task.number, s)} in that, but not what to do with it. Is it done, or should "
        "I change, move or delete it? Nothing changed.",
        REPLY,
    )


def _relates(low: str, s: Situation) -> bool:
    """ "link dune and flight": both are tasks that are there."""
    hit = RELATED.fullmatch(low)
    pair = [resolve(hit[group], s, status="all").numbers for group in "ab"] if hit else []
    return bool(pair) and all(len(numbers) == 1 for numbers in pair)


def _several(low: str, s: Situation) -> bool:
    """Two tasks at least are named, each by more than its verb."""
    said = set(content(low))
    return sum(not said.isdisjoint(content(t.title)[1:]) for t in s.tasks) > 1


def _lost(said: Said) -> bool:
    return not said.calls and not said.question and said.reply in {GENERAL, UNKNOWN}


def _adds(said: Said, plain: str) -> bool:
    """One new task out of the sentence, though nobody said "add"."""
    if cues.find(ADDING, plain):
        return False
    if said.question:
        return said.question.tool in {"add_task", "update_task"} and not said.calls
    calls = said.calls
    return len(calls) == 1 and isinstance(calls[0], AddTask) and len(calls[0].tasks) == 1


def _question(low: str, s: Situation) -> Said | None:
    """What fits of the list, for a question that speaks of it."""
    if ELSEWHERE.search(low) and (OTHERS.search(low) or not SURELY.search(low)):
        return None
    numbered = NUMBER.search(low)
    task = gist.about(low, s)
    if numbered:
        task = next((t for t in s.tasks if t.number == int(numbered[1])), None)
    if task:
        return answered(answering.answer(low, task, s), FindTasks(text=task.title))
    if not (LISTED.search(low) and MINE.search(low)):
        return None
    chosen = replace(filters.read(low, s), rest="")
    if chosen.status == "completed" and not chosen.narrows:
        return call(ListTasks(status="completed"))
    verb = next((w for w in words(low)[1:] if _does(w, s)), "")
    if verb and not chosen.narrows:
        return call(FindTasks(text=verb, status="pending"))
    return call(chosen.listing())


def _does(word: str, s: Situation) -> bool:
    """Some task begins with this verb."""
    return word in ACTIONS and any(words(t.title)[:1] == [word] and not t.done for t in s.tasks)
