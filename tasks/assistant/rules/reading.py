"""One clause: its mood first, then what it wants of the list."""

import re
from collections.abc import Callable

from tasks.assistant.calls import AddTask, CompleteTask, DeleteTask, FindTasks, ReopenTask, Undo
from tasks.quickadd import find_when, parse

from . import (
    abilities,
    adding,
    changing,
    cues,
    finishing,
    followups,
    language,
    listing,
    mood,
    smalltalk,
    telling,
    wishes,
)
from .filters import LEVELS
from .items import is_action, split
from .politeness import bare
from .references import is_explicit, resolve
from .said import ASKED, CHATTER, TALK, Said, call, joined, named, reply, sure
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
PLURALS = re.compile(
    r"(?:(?:my|any|some|multiple|several|many|the|recurring|repeating|new|other"
    r"|all kinds of|more than one|old|completed) )*(?:tasks|reminders|notes|tags|lists"
    r"|todos|to-dos|files|emails|dates|due dates|things|priorities|items|stuff|events"
    r"|alarms|deadlines|a task|a reminder|a tag|a note|a due date|calendar events"
    r"|subtasks)(?: (?:too|as well|with .+|by .+|for me|to tasks|to a task|from here"
    r"|via .+))?"
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
HEADING = re.compile(
    r"\b(?:things? (?:to do|i|for)|tasks? (?:for|to|i)|to-?do(?:s|'s)?(?: list)?"
    r"|to do(?: list)?|list|need(?: to)?|have to|must(?: do)?|errands|chores"
    r"|things)(?: (?:for|on) .{1,30}| today| tomorrow| this \w+| next \w+| \w+day)?$"
)
CALENDAR = re.compile(
    r"\b(?:to|on|in|into) (?:my |the |our )?(?:google |outlook |apple |i|shared |work )?calendar$"
)


def read(text: str, s: Situation, *, alone: bool = True) -> Said:
    """What one clause comes to; `alone` when the message is only this."""
    plain, polite = bare(text)
    low = lowered(plain).strip()
    return (
        _talk(text, plain, low, s)
        or _moods(plain, low, s, polite=polite, text=text)
        or _wants(text, plain, low, s, polite=polite, alone=alone)
    )


def _talk(text: str, plain: str, low: str, s: Situation) -> Said | None:
    if not words(text):
        return reply(smalltalk.answer(smalltalk.kind_of(text) or "signs", s), TALK)
    if cues.UNDOING.fullmatch(low.strip(" .!?")):
        return call(Undo())
    if sentence := abilities.clock(text, s):
        return reply(sentence)
    if len(text) > 200 or listing.PLAN.match(low.strip(" ?!.")):
        return None
    kind = smalltalk.kind_of(text) or (smalltalk.kind_of(plain) if plain != text else "")
    if not kind or (kind in {"yes", "praise"} and s.touched and followups.follow(plain, s, text)):
        return None
    return reply(smalltalk.answer(kind, s), TALK)


def _moods(plain: str, low: str, s: Situation, *, polite: bool, text: str) -> Said | None:
    if hit := mood.WHENEVER.match(low):
        body = cues.part(plain, hit, "b")
        cue = cues.find(cues.ADDING, body)
        given = (
            f"{cues.part(body, cue, 'b')} ({plain[: hit.start('b')].strip(' ,')})" if cue else ""
        )
        return adding.add(given, s) if given else None
    if mood.SUPPOSED.match(low):
        return reply(
            abilities.explain(low)
            or "That is only supposed, so nothing changed. Tell me plainly when I should do it."
        )
    if (hit := mood.ERRAND.match(low)) and not low.startswith(("i ", "you ", "we ")):
        new = AddTask(tasks=adding.new_tasks(cues.part(plain, hit, "b"), s))
        return sure(new, f"Shall I add {quoted(new.tasks[0].title)} to your list?")
    if (
        mood.REPORTED.match(low)
        and not cues.find(cues.ADDING, plain)
        and not re.match(r"(?:mark|set|i |we |you |tell|say|ask|show|note|it says)", low)
    ):
        return reply(
            "That is what somebody said, so I left the list alone. Tell me yourself when I "
            "should do it.",
            CHATTER,
        )
    if found := wishes.still(plain, s):
        return found
    corrects = s.touched is not None and followups.SIGNALS.match(lowered(text)) is not None
    if (
        (mood.DENIED.match(low) or mood.UNFINISHED.match(low))
        and not cues.find(cues.ADDING, plain)
        and not (corrects and re.match(r"not \w+,? but", low))
    ):
        if (field := _denied_field(plain, low, s)) is not None:
            return field
        return wishes.denied(plain, s)
    if mood.is_question(low, polite=polite) and not (
        re.match(r"did (?:the|my|it|that|this|them|both|all)\b", low) and not mood.ends_asking(text)
    ):
        return listing.query(plain, s, asks=True) or _question(low, s)
    return None


def _denied_field(plain: str, low: str, s: Situation) -> Said | None:
    """ "don't repeat 3", "no longer repeat 3" are changes all the same."""
    found = cues.lookup(cues.FIELDS, low)
    return (
        changing.field(found[0], found[1], plain, s) if found and found[0] == "no_repeat" else None
    )


def _question(low: str, s: Situation) -> Said:
    text = (
        abilities.explain(low.strip(" ?!."))
        or abilities.cannot(low)
        or (ENGLISH_ONLY if language.foreign(low) else GENERAL)
    )
    return reply(text)


def _wants(text: str, plain: str, low: str, s: Situation, *, polite: bool, alone: bool) -> Said:
    asks = mood.ends_asking(text) and not polite
    if polite and (found := _able(plain, low)):
        return found
    steps: tuple[Callable[[], Said | None], ...] = (
        lambda: _over(plain, low, s),
        lambda: followups.follow(plain, s, text) if s.touched or s.listed else None,
        lambda: listing.query(plain, s, asks=asks),
        lambda: _fields(plain, low, s),
        lambda: _adding(plain, low, s),
        lambda: None if asks else _commands(plain, low, s),
        lambda: None if asks else wishes.needed(plain, s),
        lambda: None if asks else _did(plain, low, s),
        lambda: None if asks else changing.reschedule(plain, s),
        lambda: None if asks else _told(plain, low, s),
        lambda: None if asks else wishes.thing(plain, low, s),
        lambda: None if asks else wishes.planned(plain, s),
    )
    for step in steps:
        if found := step():
            return found
    return _rest(text, plain, low, s, polite=polite, asks=asks, alone=alone)


def _over(plain: str, low: str, s: Situation) -> Said | None:
    """ "everything for today is done" is no question for a list."""
    if not re.search(
        r"\b(?:is|are|'s|has been|have been) (?:all |now |both |finally )*(?:done|completed?"
        r"|finished)\b",
        low,
    ) or low.rstrip().endswith("?"):
        return None
    doing = telling.state(plain)
    return finishing.done(doing.said, s, doing.verb) if doing else None


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
    for kind, pattern in cues.FIELDS:
        if (hit := pattern.match(low.strip(" .!?"))) and (
            found := changing.field(kind, hit, plain, s)
        ):
            return found
    return None


def _headed(plain: str, low: str, s: Situation) -> Said | None:
    """ "Three things to do tomorrow: call Bob, email Sue"."""
    head, colon, body = plain.partition(": ")
    if (
        not colon
        or not HEADING.search(low[: len(head)])
        or len(words(head)) > 10
        or " add " in f" {low[: len(head)]} "
    ):
        return None
    found = find_when(head, now=s.now, zone=s.zone)
    lead = f"{head[found[1] : found[2]]} " if found else ""
    return adding.add(f"{lead}{body}", s)


def _adding(plain: str, low: str, s: Situation) -> Said | None:
    if headed := _headed(plain, low, s):
        return headed
    for _, pattern in cues.ADDING:
        if hit := pattern.match(low):
            if CALENDAR.search(low):
                return reply(f"I have no access to calendars. {abilities.MODEL}")
            body = f"{cues.part(plain, hit, 'b')} {cues.part(plain, hit, 't')}".strip()
            level = adding.LEVEL.search(low[: max(hit.start("b"), 0)])
            if moved := _same(body, s):
                return moved
            return adding.add(f"{body} !{LEVELS[level[1]]}" if level and body else body, s)
    return None


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
    for kind, pattern in cues.COMMANDS:
        hit = pattern.match(low.strip(" .!?"))
        if hit and (found := _command(kind, cues.part(plain, hit, "b"), plain, s)):
            return found
    return None


def _command(kind: str, said: str, plain: str, s: Situation) -> Said | None:
    if kind == "reopen":
        return (
            finishing.act(ReopenTask, said or "it", s)
            if resolve(said or "it", s, status="completed").numbers or not is_action(plain)
            else None
        )
    if kind == "undo_ref":
        return finishing.restore(said, s)
    if kind == "complete":
        if changing.tail_when(said, s) and not is_explicit(said, s) and not resolve(said, s).group:
            return None
        whole = (
            plain if is_action(plain) or plain.lower().startswith(("finish", "complete")) else ""
        )
        return finishing.act(CompleteTask, said, s, whole=whole)
    if kind == "maybe_complete":
        return finishing.weakly(CompleteTask, said, s, plain)
    if kind == "maybe_delete":
        return finishing.weakly(DeleteTask, said, s, plain) if said else None
    whole = plain if plain.lower().startswith(("remove", "erase")) else ""
    return finishing.act(DeleteTask, said or "it", s, whole=whole)


def _did(plain: str, low: str, s: Situation) -> Said | None:
    if doing := telling.own(plain):
        if not doing.said and not doing.verb:
            return finishing.done(
                "it"
                if s.touched
                and len(s.touched.numbers) == 1
                and re.search(r"\b(?:it|that|this)\b", low)
                else "",
                s,
                "",
            )
        return finishing.done(doing.said, s, doing.verb)
    return None


def _told(plain: str, low: str, s: Situation) -> Said | None:
    if doing := telling.state(plain):
        found = finishing.done(doing.said, s, doing.verb)
        known = (
            found.weight >= ASKED
            or is_explicit(doing.said, s)
            or re.search(r"\b(?:is|are|been|done|finished|with)\b", low)
        )
        if known:
            return found
    return _others(plain, s)


def _others(plain: str, s: Situation) -> Said | None:
    doing = telling.others(plain)
    if not doing:
        return None
    if not doing.said:
        return reply("Good to know. Nothing on your list changed.", CHATTER)
    meant = resolve(doing.said, s, verb=doing.verb)
    if (
        meant.explicit
        or meant.group
        or len(meant.numbers) != 1
        or re.match(r"(?:his|her|their|its)\b", lowered(doing.said))
    ):
        return reply("Good to know. Nothing on your list changed.", CHATTER)
    waits = CompleteTask(numbers=list(meant.numbers))
    return sure(waits, f"Shall I mark {named(meant.numbers[0], s)} as done?")


def _rest(
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
            r"(?:share|delegate|write|draft|send|compose|translate|sing|tell|play|google|set"
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
