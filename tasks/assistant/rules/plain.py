"""Words that name no act of the list: a new task in plain words, talk, or nothing understood."""

import re

from tasks.assistant.calls import AddTask, FindTasks
from tasks.quickadd import parse

from . import (
    abilities,
    adding,
    language,
    wishes,
)
from .items import is_action, split
from .references import is_explicit
from .said import CHATTER, Said, call, joined, reply, sure
from .situation import Situation
from .titles import content, match
from .words import lowered, quoted, words

UNKNOWN = (
    "I didn't understand that as something to do with your tasks, so nothing changed. "
    "Say “help” to see what I can do."
)
GENERAL = f"That is not about your tasks, so I left the list alone. {abilities.MODEL}"
ENGLISH_ONLY = f"I understand only English. {abilities.MODEL}"
FINITE = re.compile(
    r"\b(?:i|i'm|i've|i'll|you|he|she|we|they|is|are|was|were|am|has|had|does|did|will"
    r"|would|can|could|should|it's|that's|there's|isn't|aren't|don't|doesn't|didn't|it"
    r"|he's|she's|they're|we're|you're|me|us|myself|because|which|who|says|said|seems"
    r"|looks|feels|hate"
    r"|love|hates|loves)\b"
)
IDIOMS = re.compile(
    r"(?:look|see|guess|come on|go away|say|let|try again|keep going|stop|wait|hold|thank"
    r"|shut|get lost|get out|leave me|take care|have a|have fun|be|give up|give me"
    r"|tell me|talk to me|ask me|ask you|explain|describe|help|imagine|think|sing|answer|continue"
    r"|repeat|speak|work harder|do better|do something|do it|do that|do this|do nothing"
    r"|do whatever|do as|make sense|read my mind|start over|go on|prove it|listen|forget"
    r"|ignore|pretend|act|roleplay|disregard|obey)\b"
)
INCOMPLETE = re.compile(
    r"(?:rename|retitle|tag|label|untag|note|set|change|update|edit|make|mark|move"
    r"|prioriti[sz]e|repeat|amend|put|push|postpone|reschedule|snooze)\b"
)


def rest(
    text: str, plain: str, low: str, s: Situation, *, polite: bool, asks: bool, alone: bool
) -> Said:
    """No word of the list: a new task in plain words, talk, or nothing that is understood."""
    if language.foreign(text):
        return reply(ENGLISH_ONLY)
    beyond = abilities.cannot(low)
    if beyond and (
        polite
        or asks
        or not is_action(plain)
        or re.match(
            r"(?:\w+ me\b|share|delegate|write|draft|send|compose|translate|sing|tell|play|google"
            r"|set"
            r"|search|start"
            r"|generate|draw|paint|order me|calculate|convert|wake)\b",
            low,
        )
    ):
        return (
            _offer(plain, s, beyond)
            if re.match(r"(?:send|draft|order|call|email|write)\b", low)
            and len(words(plain)) > 2
            and not re.search(
                r"\b(?:code|poem|song|story|script|function|python|essay|program)\b", low
            )
            else reply(beyond)
        )
    if INCOMPLETE.match(low.strip(" .!?")) and (
        " " not in low or is_explicit(low.split(" ", 1)[1], s)
    ):
        return reply(
            f"What should change, and on which task? Say for instance “{low.split(' ')[0]} 3 …”. "
            f"Nothing changed."
        )
    if (polite or lowered(text).startswith("let's")) and (words(low) or [""])[0] in wishes.TALKING:
        return reply(GENERAL, CHATTER)
    if adding.URGENT.match(plain):
        return adding.add(plain, s)
    if is_action(plain) and not IDIOMS.match(low):
        if (
            polite
            and not re.match(r"to\b", lowered(text))
            and re.match(r"(?:can|could|would|will) (?:you|u)", lowered(text.strip()))
        ):
            return _offer(
                plain,
                s,
                f"I can only look after your list, not do things myself. {abilities.MODEL}",
            )
        if asks:
            return _offer(plain, s, "")
        return call(AddTask(tasks=adding.new_tasks(plain, s)))
    return _phrase(plain, low, s, asks=asks, alone=alone)


def _offer(plain: str, s: Situation, why: str) -> Said:
    new = AddTask(tasks=adding.new_tasks(plain.rstrip(" ?"), s))
    titles = joined([quoted(t.title) for t in new.tasks[:3]])
    return sure(new, f"{why} Shall I add {titles} to your list?".strip())


def _phrase(plain: str, low: str, s: Situation, *, asks: bool, alone: bool) -> Said:
    """No verb: "dentist friday 3pm" is a task, "milk" may be one, "rent" may mean one."""
    if language.gibberish(plain) or low.strip(" .!") in wishes.TALKING or IDIOMS.match(low):
        return reply(UNKNOWN, CHATTER)
    found = parse(plain, now=s.now, zone=s.zone)
    spoken = FINITE.search(lowered(found.title))
    if (
        found.parts
        and words(found.title)
        and not spoken
        and not asks
        and len(words(found.title)) <= 12
        and content(found.title)
    ):
        return call(AddTask(tasks=adding.new_tasks(plain, s)))
    if (
        found.parts
        and spoken
        and alone
        and not asks
        and re.match(r"(?:my|the|our) [\w' ]+ (?:is|are)\b", low)
    ):
        return _offer(re.sub(r" (?:is|are)\b", "", plain, count=1), s, "")
    if asks and not spoken and len(words(plain)) <= 4 and match(plain, s.tasks).sure:
        return call(FindTasks(text=plain.strip(" ?")))
    if spoken or not alone or len(words(plain)) > 8 or not content(plain):
        return reply(GENERAL if asks else UNKNOWN, CHATTER)
    if is_explicit(plain, s):
        return reply(
            f"What should I do with {plain.strip(' .!?')}? Say “complete”, “delete”, “move … to "
            f"friday” and the like."
        )
    known = match(plain, s.tasks)
    if known.sure and len(words(plain)) <= 3:
        return call(FindTasks(text=plain.strip(" ?.!")))
    if len(split(plain)) > 1 and "," in plain:
        return call(AddTask(tasks=adding.new_tasks(plain, s)))
    return _offer(plain, s, "")
