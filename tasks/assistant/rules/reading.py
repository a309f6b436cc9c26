"""One clause: its mood first, then what it wants of the list."""

import re
from collections.abc import Callable

from tasks.assistant.calls import CompleteTask, DeleteTask, ReopenTask
from tasks.assistant.rules import coordination
from tasks.assistant.rules.changes import (
    asides,
    changing,
    contrast,
    missing,
    noting,
    putting_off,
    rescheduling,
    whens,
    wording,
)
from tasks.assistant.rules.changes.field_cues import FIELDS
from tasks.assistant.rules.done import finishing, remarks
from tasks.assistant.rules.done.command_cues import COMMANDS
from tasks.assistant.rules.done.reports import did, over, told
from tasks.assistant.rules.english import manner, mood, wrapped
from tasks.assistant.rules.english.politeness import bare
from tasks.assistant.rules.english.words import lowered, words
from tasks.assistant.rules.follow_ups import followups, same_again, taking_back
from tasks.assistant.rules.naming.references import is_explicit, resolve
from tasks.assistant.rules.new_tasks import adding, ahead, events, headed, keeping, wishes
from tasks.assistant.rules.new_tasks.adding_cues import ADDING
from tasks.assistant.rules.new_tasks.items import is_action
from tasks.assistant.rules.plain import GENERAL, rest
from tasks.assistant.rules.questions import cues, listing, spoken_of
from tasks.assistant.rules.questions.filters import LEVELS
from tasks.assistant.rules.questions.list_cues import PLAN
from tasks.assistant.rules.said import TALK, Said, reply
from tasks.assistant.rules.situation import Situation
from tasks.assistant.rules.talk import abilities, smalltalk
from tasks.quickadd import parse
from tasks.regex import regex

# "make a task water bill low priority" names a new one, whatever its words are like.
NEW = regex(
    r"(?:add|make|create|set up|put|open|start|write|give)(?: me)? (?:a|an|another|one more)"
    r"(?: new)? (?:task|to-?do|reminder|item)\b(?! (?:high|low|medium|due|done|to #?\d)\b)"
)
# "set the job about the passport to friday" is no new one, where it is there.
THERE = regex(
    r"(?:set|put|schedule|start|open|make|have) (?:the|my|this|that)"
    r" (?:task|to-?do|reminder|item|entry|job|thing)\b"
)
INSTEAD = regex(r"remind me (?:about|of|to|for) (?P<b>.+) instead")
GOT = regex(r"(?:i|we)(?:'ve| have) got an? ")
PLURALS = regex(
    r"(?:(?:my|any|some|multiple|several|many|the|recurring|repeating|new|other"
    r"|all kinds of|more than one|old|completed) )*(?:tasks|reminders|notes|tags|lists"
    r"|todos|to-dos|files|emails|dates|due dates|things|priorities|items|stuff|events"
    r"|alarms|deadlines|a task|a reminder|a tag|a note|a due date|calendar events"
    r"|subtasks)(?: (?:too|as well|with .+|by .+|for me|to tasks|to a task|from here"
    r"|via .+))?"
)
FIELD = regex(r"(?:add|put|set|give|assign)(?: (?:a|the|an))? (?:due[ -]?date|deadline|priority)\b")
CALENDAR = regex(
    r"\b(?:to|on|in|into) (?:my |the |our )?(?:google |outlook |apple |i|shared |work )?calendar$"
)

SELF = regex(
    r"\b(?:let me|let's|let us|time to|(?:like|love|prefer|want|able) to|we can"
    r"|we could)\s*$"
)
WORDED = regex(r"(?:rename|retitle|note|add|change|call|edit|tell|say)\b")
# "just" tells of the past where the verb does not.
JUST = regex(r"(?:i(?:'ve)? )?just (?:read|cut|shut|hit)\b")
# What may as well be an errand outside the list: "delete old photos from my phone".
ELSEWHERE = regex(r"(?:remove|erase)\b|delete .+ (?:from|on|in|off) (?:my|the|our) \w+")
CHANNEL = regex(
    r"(?:remind|notify|alert|ping)(?: me| us)? (?:by|via|through|over) [\w -]{2,20}[?.!]*"
)


def read(text: str, s: Situation, *, alone: bool = True) -> Said:
    """What one clause comes to; `alone` when the message is only this."""
    plain, polite = bare(text)
    low = lowered(plain).strip()
    return (
        _talk(text, plain, low, s)
        or spoken_of.asked(low, s)
        or same_again.shown(low, s, read)
        or noting.noted(plain, s, read)
        or (None if alone else noting.added(plain, s))
        or keeping.kept(plain, s, read)
        or putting_off.put_off(plain, s)
        or putting_off.hindered(plain, s)
        or manner.found(plain, low, s, polite=polite, text=text)
        or _wants(text, plain, low, s, polite=polite, alone=alone)
    )


def _talk(text: str, plain: str, low: str, s: Situation) -> Said | None:
    if not words(text):
        return reply(smalltalk.answer(smalltalk.kind_of(text) or "signs", s), TALK)
    if found := taking_back.found(text, low, s, read):
        return found
    if sentence := abilities.clock(text, s):
        return reply(sentence)
    if len(text) > 200 or PLAN.match(low.strip(" ?!.")):
        return None
    kind = smalltalk.kind_of(text) or (smalltalk.kind_of(plain) if plain != text else "")
    if not kind or (kind in {"yes", "praise"} and s.touched and followups.follow(plain, s, text)):
        return None
    return reply(smalltalk.answer(kind, s), TALK)


def _wants(text: str, plain: str, low: str, s: Situation, *, polite: bool, alone: bool) -> Said:
    asks = mood.ends_asking(text) and not polite
    if polite and (found := _able(plain, low)):
        return found
    steps: tuple[Callable[[], Said | None], ...] = (
        lambda: over(plain, low, s),
        lambda: same_again.another(plain, text, s, read) or same_again.continued(text, s, read),
        lambda: None if asks else _without_reason(plain, s),
        lambda: followups.follow(plain, s, text) if s.touched or s.listed else None,
        lambda: listing.query(plain, s, asks=asks),
        lambda: None if asks else contrast.moved(plain, s) or contrast.wished(text, s),
        lambda: None if asks else contrast.wanted(plain, s) or wording.replaced(plain, s),
        lambda: _fields(plain, low, s),
        lambda: missing.question(low, s) or _adding(plain, low, s),
        lambda: None if asks else _own_wish(text, plain, s) or _commands(plain, low, s),
        lambda: None if asks else wishes.needed(plain, s) or remarks.lacking(plain, s),
        lambda: None if asks else ahead.coming(plain, s),
        lambda: wishes.thing(plain, low, s) if GOT.match(low) and not asks else None,
        lambda: None if asks else did(text if JUST.match(lowered(text)) else plain, low, s),
        lambda: None if asks else rescheduling.reschedule(plain, s),
        lambda: None if asks else told(plain, low, s),
        lambda: None if asks else wishes.thing(plain, low, s),
        lambda: None if asks else wishes.planned(plain, s),
    )
    for step in steps:
        if found := step():
            return found
    if not asks and (found := wrapped.inside(plain, s, read)):
        return found
    return rest(text, plain, low, s, polite=polite, asks=asks, alone=alone)


def _without_reason(plain: str, s: Situation) -> Said | None:
    """ "delete the passport, I have no more need of it": the order, when only its reason is odd."""
    hit = mood.REASON.search(lowered(plain))
    head = plain[: hit.start()] if hit else ""
    if (
        not hit
        or hit.start() < 3
        or WORDED.match(lowered(plain))
        or not (coordination.commanded(head, s) or finishing.drops(head, s))
    ):
        return None
    found = read(head, s)
    return found if found.calls or found.question else None


def _able(plain: str, low: str) -> Said | None:
    """ "can you delete tasks?" asks what is possible."""
    verb, _, rest = low.strip(" ?.!").partition(" ")
    if verb and PLURALS.fullmatch(rest):
        if rest.startswith("my ") or re.match(
            r"(?:list|show|see|view|give|get|read|display|plan|organi|sort|check|review|look|tell"
            r"|prioriti)",
            verb,
        ):
            return None
        text = abilities.explain(f"how do i {verb} {rest}") or abilities.cannot(low)
        return reply(text) if text else None
    return None


def _fields(plain: str, low: str, s: Situation) -> Said | None:
    if NEW.match(low):
        return None
    for kind, pattern in FIELDS:
        if (hit := pattern.match(low.strip(" .!?"))) and (
            found := changing.field(kind, hit, plain, s)
        ):
            return found
    return None


def _adding(plain: str, low: str, s: Situation) -> Said | None:
    if FIELD.match(low):
        return None
    other = _there(plain, low, s) or events.reminded(plain, low, s) or headed.under(plain, low, s)
    if other:
        return other
    for _, pattern in ADDING:
        if hit := pattern.match(low):
            if CALENDAR.search(low):
                return reply(f"I have no access to calendars. {abilities.MODEL}")
            if CHANNEL.fullmatch(low):
                return reply(abilities.cannot(low.rstrip(" ?.!")) or GENERAL)
            body = f"{cues.part(plain, hit, 'b')} {cues.part(plain, hit, 't')}".strip()
            level = asides.LEVEL.search(low[: max(hit.start("b"), 0)])
            if waits := events.upon(body, low, s):
                return waits
            if moved := _same(body, s):
                return moved
            body = f"{body} {asides.rate(low[: max(hit.start('b'), 0)])}" if body else body
            return adding.add(f"{body} !{LEVELS[level[1]]}" if level and body else body, s)
    return None


def _there(plain: str, low: str, s: Situation) -> Said | None:
    again = INSTEAD.fullmatch(low.strip(" .!"))
    said = f"move {cues.part(plain, again, 'b')}" if again else plain
    moved = rescheduling.reschedule(said, s) if again or THERE.match(low) else None
    return moved if moved and moved.calls else None


def _same(body: str, s: Situation) -> Said | None:
    """ "remind me about it on monday" is about what was just touched."""
    found = parse(adding.cleaned(body), now=s.now, zone=s.zone)
    if (
        lowered(found.title).strip(" .") not in {"it", "that", "this", "that one", "this one"}
        or not found.parts
    ):
        return None
    return changing.update("it", s, {"due_on": found.due_on, "due_at": found.due_at}, loose=True)


def _commands(plain: str, low: str, s: Situation) -> Said | None:
    for kind, pattern in COMMANDS:
        hit = pattern.match(low.strip(" .!?"))
        if hit and (found := _command(kind, cues.part(plain, hit, "b"), plain, s)):
            return found
    return None


def _own_wish(text: str, plain: str, s: Situation) -> Said | None:
    """ "let me finish Dune", "time to finish the report": said of oneself, so it is asked."""
    lead = lowered(text)[: max(lowered(text).find(lowered(plain)), 0)]
    hit = re.match(r"(?:finish|complete|wrap up|close)(?: off| up)? (?P<b>.+)", lowered(plain))
    if not hit or not SELF.search(lead) or is_explicit(hit["b"], s):
        return None
    return finishing.weakly(CompleteTask, hit["b"], s, plain)


def _command(kind: str, said: str, plain: str, s: Situation) -> Said | None:
    deleted = s.touched is not None and s.touched.verb == DeleteTask.tool
    if kind == "undo_ref" or (kind == "reopen" and said and deleted):
        return finishing.restore(said, s)
    if kind == "reopen":
        return (
            finishing.act(ReopenTask, said or "it", s)
            if resolve(said or "it", s, status="completed").numbers or not is_action(plain)
            else None
        )
    if kind == "complete":
        if found := finishing.marked(said, plain, s):
            return found
        if whens.tail_when(said, s) and not is_explicit(said, s) and not resolve(said, s).group:
            return None
        whole = (
            plain if is_action(plain) or plain.lower().startswith(("finish", "complete")) else ""
        )
        return finishing.act(CompleteTask, said or "it", s, whole=whole)
    if kind == "maybe_complete":
        return finishing.weakly(CompleteTask, said, s, plain)
    if kind == "maybe_delete":
        return finishing.weakly(DeleteTask, said, s, plain) if said else None
    whole = plain if ELSEWHERE.match(lowered(plain)) else ""
    return finishing.act(DeleteTask, said or "it", s, whole=whole)
