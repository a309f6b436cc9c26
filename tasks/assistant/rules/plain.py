"""Words that name no act of the list: a new task in plain words, talk, or nothing understood."""

import re
from dataclasses import replace
from typing import Any

from tasks.assistant.calls import AddTask, FindTasks, UpdateTask
from tasks.assistant.rules.changes import asides, missing, several
from tasks.assistant.rules.done import remarks
from tasks.assistant.rules.done.telling import EITHER
from tasks.assistant.rules.english import language
from tasks.assistant.rules.english.verbs import base_of
from tasks.assistant.rules.english.words import lowered, quoted, vocabulary, words
from tasks.assistant.rules.naming.references import is_explicit, resolve
from tasks.assistant.rules.naming.titles import content, match
from tasks.assistant.rules.new_tasks import adding, wishes
from tasks.assistant.rules.new_tasks.items import is_action, split
from tasks.assistant.rules.questions.searching import searched
from tasks.assistant.rules.said import CHATTER, DONE, Said, call, joined, named, reply, sure
from tasks.assistant.rules.situation import Situation
from tasks.assistant.rules.talk import abilities
from tasks.quickadd import QuickAdd, parse
from tasks.regex import regex

UNKNOWN = (
    "I didn't understand that as something to do with your tasks, so nothing changed. "
    "Say “help” to see what I can do."
)
GENERAL = f"That is not about your tasks, so I left the list alone. {abilities.MODEL}"
ENGLISH_ONLY = f"I understand only English. {abilities.MODEL}"
FINITE = regex(
    r"\b(?:i|i'm|i've|i'll|you|he|she|we|they|is|are|was|were|am|has|had|does|did|will"
    r"|would|can|could|should|it's|that's|there's|isn't|aren't|don't|doesn't|didn't|it"
    r"|he's|she's|they're|we're|you're|me|us|myself|because|which|who|says|said|seems"
    r"|looks|feels|hate"
    r"|love|hates|loves)\b"
)
IDIOMS = regex(
    r"(?:no (?:the|my)\b|look(?! (?:up|into)\b)|see"
    r"|call me (?!back|when|at\b|on\b|again|later|to\b|about)"
    r"|guess|come on|go away|say|let(?! (?:the|my|our|his|her|[a-z]+ know)\b)"
    r"|try again|keep going|stop|wait|hold|thank"
    r"|shut|get lost|get out|leave me|take care|have an? (?:nice|good|great|lovely|wonderful|safe"
    r"|happy|fun|blessed)|have fun|be(?! (?:at|in|on|home|back|there|ready)\b)|give up|give me"
    r"|tell me|talk to me|ask me|ask you|explain|describe|help|imagine"
    r"|think(?! (?:about|of) (?:an?|the|what|how|my)\b)"
    r"|sing|answer|continue"
    r"|repeat|speak|work harder|do better|do something|do it|do that|do this|do nothing"
    r"|do whatever|do as|make sense|read my mind|start over|go on|prove it|listen|forget"
    r"|ignore|pretend|act|roleplay|disregard|obey)\b"
)
ORDERS = regex(
    r"(?:create|make|start|add|\w+ me|share|delegate|write|draft|send|compose|translate|sing|tell"
    r"|sync|synchroni[sz]e|export|import|summari[sz]e"
    r"|play|google|set|switch|change (?:the|your) (?:language|theme|font)|search"
    r"|generate|draw|paint|calculate|convert|wake)\b"
)
ERRAND = regex(r"(?:send|draft|order|call|email|write)\b")
WRITING = regex(r"\b(?:code|poem|song|story|script|function|python|essay|program)\b")
# "write the essay" is a person's own work, "write an essay" is asked of us.
OWN = regex(r"(?:write|draft|compose|draw|paint|generate) (?:the|my|our|his|her|their|this) ")
FOR_ME = regex(r"\bfor me[\s.!?:]*(?:https?:\S*)?$")
# "make it oat milk": what "it" is nobody knows, so it is asked.
HAPPENED = regex(r"(?:the|my|our|his|her|their|this) [\w'-]+(?: [\w'-]+)? (?P<v>[a-z]+)\b")
ITSELF = regex(r"\w+ (?:it|that|them|those|these)\b(?! .*\b(?:and|then)\b)")
FOR_US = regex(r"\w+ me (?:an?|some|something|another) ")
TO_US = regex(r"(?:can|could|would|will) (?:you|u)\b")
# A task is named, and something about it that no rule understood: never a new task.
HALF = regex(
    r"(?:rename|retitle|tag|untag|label|mark|set|change|update|edit|amend|reschedule"
    r"|postpone|snooze|prioriti[sz]e|complete|delete|reopen|undo|move)"
    r" (?:(?:task|number|no\.?) ?)?(?:#\d+|\d+|it|that|them|(?:the )?(?:first|last|second"
    r"|third)(?: one| task)?)\b|(?:call|name|title) it\b"
    r"|(?:swap|exchange|switch|merge|combine|split|duplicate|copy)\b.*"
    r"(?:#\d|\b\d+ (?:and|with) \d)"
)
NUMBERED = regex(r"(?:^|\s)(?P<n>(?:task|todo|reminder) (?:number |no\.? ?)?#?\d{1,3})\b")
# An order to note it for then: "put lunch on friday 1pm", "schedule a haircut for monday".
PUT = regex(
    r"(?:(?:put|pencil|slot)(?: in)?|(?P<s>schedule)) (?:an? )?"
    r"(?!.* (?:out|away|up|back|off|together|down)\b)"
)
OBJECTS = vocabulary("the my our his her their these those")
NO_VERBS = vocabulary(
    """
    about above across after against all along among and any around before behind below beneath
    beside between beyond both but concerning down during each either every except few for forget
    from half hate how inside into just like love many more most near neither nor not off once only
    onto oops opposite our out outside over past per quite rather round same since some soon such
    than thanks that then though through throughout till toward towards under underneath unless
    until upon via what when where whether which while who whose why with within without wow yes yet
    damn fuck screw curse bloody also almost always enough even ever here maybe never now often
    show list see view display tell find search delete remove hello stop
    perhaps still there thus too very well poor silly stupid dear good bad great nice whatever
    """
)
TOWARDS = regex(r" (?:to|for|with|from|about|at|in) ")
INCOMPLETE = regex(
    r"(?:rename|retitle|tag|label|untag|note|set|change|update|edit|make|mark|move"
    r"|prioriti[sz]e|repeat|amend|put|push|postpone|reschedule|snooze)\b"
)


def rest(
    text: str, plain: str, low: str, s: Situation, *, polite: bool, asks: bool, alone: bool
) -> Said:
    """No word of the list: a new task in plain words, talk, or nothing that is understood."""
    if language.foreign(text):
        return reply(ENGLISH_ONLY)
    wished = polite or lowered(text).startswith("let's")
    if found := _beyond(plain, low, s, asked=polite or asks) or _half(low, s):
        return found
    if wished and (words(low) or [""])[0] in wishes.TALKING:
        return reply(GENERAL, CHATTER)
    if found := _placed(plain, low, s, asks=asks):
        return found
    if asides.URGENT.match(plain):
        return adding.add(plain, s)
    if plain.startswith('"') and is_action(plain):
        return _offer(plain, s, "")
    if not is_action(plain) or IDIOMS.match(low):
        return _phrase(plain, low, s, asks=asks, alone=alone)
    if ITSELF.match(low):
        return _offer(plain, s, "") if len(words(low)) > 2 else reply(UNKNOWN, CHATTER)
    asked_of_us = (polite and TO_US.match(lowered(text.strip()))) or FOR_US.match(low)
    if asked_of_us or FOR_ME.search(lowered(text)):
        return _offer(plain, s, f"I can only look after your list. {abilities.MODEL}")
    return _offer(plain, s, "") if asks else call(AddTask(tasks=adding.new_tasks(plain, s)))


def _placed(plain: str, low: str, s: Situation, *, asks: bool) -> Said | None:
    """Said with its day: an order to note it for then, or what is there by its bare name."""
    found = parse(plain, now=s.now, zone=s.zone)
    put = PUT.match(low)
    if put and (found.due_at or (put["s"] and found.due_on)):
        return adding.add(plain[put.end() :], s)
    return None if asks else _moved(found, s) or several.changed(found, s)


def _beyond(plain: str, low: str, s: Situation, *, asked: bool) -> Said | None:
    """What it has no means to do, unless that is plainly a person's own errand."""
    why = None if is_action(plain.partition(": ")[2]) else abilities.cannot(low)
    if not why or not (asked or not is_action(plain) or ORDERS.match(low)):
        return None
    if not asked and OWN.match(low) and is_action(plain):
        return None
    if ERRAND.match(low) and len(words(plain)) > 2 and not WRITING.search(low):
        return _offer(plain, s, why)
    return reply(why)


def _half(low: str, s: Situation) -> Said | None:
    """A change without what should change, or without its task."""
    verb, _, said = low.strip(" .!?").partition(" ")
    if asked := missing.question(low, s):
        return asked
    named = NUMBERED.search(low)
    if named and is_explicit(named["n"], s) and not resolve(named["n"], s).absent:
        return reply("I see which task you mean, but not what should change. Nothing changed.")
    if INCOMPLETE.match(verb) and (not said or is_explicit(said, s)):
        return reply(
            f"What should change, and on which task? Say for instance “{verb} 3 …”. Nothing "
            f"changed."
        )
    if HALF.match(low):
        return reply("I see which task you mean, but not what should change. Nothing changed.")
    return None


def _is_report(low: str) -> bool:
    """ "tried calling mum, no luck" tells, it lists nothing to do."""
    first = (words(low) or [""])[0]
    return base_of(first) is not None or first in {"tried", "no", "not", "still"}


def _happened(low: str) -> bool:
    """ "the parcel came yesterday", "my report went out": told, not to be done."""
    hit = HAPPENED.match(low)
    return hit is not None and hit["v"] not in EITHER and base_of(hit["v"]) is not None


def _like_an_errand(low: str) -> bool:
    """ "rewire the lamp": no verb that is known, yet it stands like one before "the" or "my"."""
    first, second = [*words(low), "", ""][:2]
    return (
        second in OBJECTS
        and first.replace("-", "").isalpha()
        and len(first) > 2
        and first not in NO_VERBS
        and base_of(first) is None
        and not first.removesuffix("eed").endswith(("ing", "ed", "ly"))
    )


def _offer(plain: str, s: Situation, why: str) -> Said:
    new = AddTask(tasks=adding.new_tasks(plain.rstrip(" ?"), s))
    titles = joined([quoted(t.title) for t in new.tasks[:3]])
    return sure(new, f"{why} Shall I add {titles} to your list?".strip())


def _names(title: str) -> tuple[list[str], list[str]]:
    """ "flight to Rome" and "flight" of "Book flight to Rome"."""
    return content(title)[1:], content(TOWARDS.split(title)[0])[1:]


def _moved(found: QuickAdd, s: Situation) -> Said | None:
    """ "passport tomorrow", "flight #travel": a second one, or what is new of what is there?"""
    said = content(found.title)
    mine = [t for t in s.tasks if not t.done and said and said in _names(t.title)]
    level = found.priority if found.priority != "none" else None
    fields: dict[str, Any] = {"due_on": found.due_on, "due_at": found.due_at}
    if found.recurrence:
        fields = {"recurrence": found.recurrence}
    fields |= {"priority": level, "add_tags": list(found.tags)}
    given = {k: v for k, v in fields.items() if v}
    if not mine and said and (level or found.tags):
        known = set(match(found.title, [t for t in s.tasks if not t.done]).sure)
        mine = [t for t in s.tasks if t.number in known and set(said) <= set(content(t.title)[1:])]
    if len(mine) != 1 or not given:
        return None
    moves = given.keys() <= {"due_on", "due_at"}
    what = "move {} to then" if moves else "change {} so"
    return sure(
        UpdateTask(numbers=[mine[0].number], **given),
        f"Shall I {what.format(named(mine[0].number, s))}? For another task begin with “add”.",
    )


def _phrase(plain: str, low: str, s: Situation, *, asks: bool, alone: bool) -> Said:
    """No verb: "dentist friday 3pm" is a task, "milk" may be one, "rent" may mean one."""
    if (
        language.gibberish(plain)
        or low.strip(" .!") in wishes.TALKING
        or IDIOMS.match(low)
        or ("," in plain and _is_report(low))
    ):
        return reply(UNKNOWN, CHATTER)
    if not asks and (known := remarks.ongoing(plain, s)):
        return known
    found = parse(plain, now=s.now, zone=s.zone)
    new = adding.new_tasks(plain, s)
    told = bool(found.parts) or any(t.priority != "none" or t.tags or t.notes for t in new)
    spoken = FINITE.search(lowered(found.title)) or _happened(lowered(found.title))
    if (
        told
        and words(found.title)
        and not spoken
        and not asks
        and len(words(found.title)) <= 12
        and content(found.title)
    ):
        return call(AddTask(tasks=new))
    if (
        found.parts
        and spoken
        and alone
        and not asks
        and re.match(
            r"(?:(?:my|the|our) )?[\w' ]+? (?:has to|needs? to|must|should|have to) (?:be|go|get)\b"
            r"|(?:(?:my|the|our)|[\w-]+'s) [\w' ]+? (?:is|are) (?:on|at|in|due|this|next"
            r"|tomorrow|today|tonight|\w+day)\b"
            r"|(?!(?:i|it|that|this|he|she|they|you|we|there|what|who|which|how)\b)[\w' -]+?"
            r" (?:is|are) (?:coming|visiting|arriving|leaving|starting|opening|closing|moving"
            r"|flying|getting|having|playing|performing|staying|returning|delivering)\b",
            low,
        )
    ):
        return _offer(re.sub(r" (?:is|are)\b", "", plain, count=1), s, "")
    if asks and not spoken and len(words(plain)) <= 4 and match(plain, s.tasks).sure:
        return call(FindTasks(text=searched(plain)))
    if spoken or not alone or len(words(plain)) > 8 or not content(plain):
        return reply(GENERAL if asks else UNKNOWN, CHATTER)
    if is_explicit(plain, s):
        return reply(
            f"What should I do with {plain.strip(' .!?')}? Say “complete”, “delete”, “move … to "
            f"friday” and the like."
        )
    there = match(plain, s.tasks)
    if there.sure and len(words(plain)) <= 3:
        ask = sure(AddTask(tasks=new), f"Shall I add {quoted(new[0].title)} as a new task?")
        return replace(ask, calls=(FindTasks(text=searched(plain)),), weight=DONE)
    several_things = len(split(plain)) > 1 and "," in plain
    if several_things or (not asks and not there.maybe and _like_an_errand(low)):
        return call(AddTask(tasks=new))
    return _offer(plain, s, "")
