"""Completing, reopening and deleting: only what was named, else a question or nothing."""

import re

from tasks.assistant.calls import (
    AddTask,
    ByNumbers,
    CompleteTask,
    DeleteTask,
    ReopenTask,
    Status,
    Undo,
)
from tasks.assistant.rules.changes.whens import tail_when
from tasks.assistant.rules.done.command_cues import COMMANDS
from tasks.assistant.rules.english.endings import object_of
from tasks.assistant.rules.english.words import lowered, quoted, words
from tasks.assistant.rules.naming.pointing import Meant
from tasks.assistant.rules.naming.references import is_explicit, resolve
from tasks.assistant.rules.naming.titles import match
from tasks.assistant.rules.new_tasks import adding
from tasks.assistant.rules.new_tasks.items import is_action
from tasks.assistant.rules.questions.cues import LIST, lookup, part
from tasks.assistant.rules.said import Said, call, joined, named, not_found, reply, sure, which
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import parse
from tasks.regex import regex

VERBS = {
    "complete_task": "complete",
    "reopen_task": "reopen",
    "delete_task": "delete",
    "update_task": "change",
}
TAIL = regex(
    rf"(?:\s+(?:(?:off|from|on|in|of|out of) {LIST}|off|for good|forever|completely"
    rf"|entirely|permanently|altogether|as well|too|already|now"
    rf"|(?<!for )(?<!due )(?<!of )today|again|yet|instead"
    rf"|right away|asap|immediately|any ?more|any longer))+$"
)
# When and where something was done: "the rent for december", "milk on the way home".
AROUND = regex(
    r"[\s,]+(?:(?:for|in) (?:this |next |last )?(?:month|week|year|january|february|march|april|may"
    r"|june|july|august|september|october|november|december)"
    r"|on (?:the|my) way (?:home|back|here|to .+|from .+)"
    r"|(?:at|from|in) the (?:shops?|store|supermarket|market|office|pharmacy|post office|mall|gym)"
    r"|with my (?:card|phone)|over the phone|by (?:phone|e-?mail|card|bank transfer))$",
    re.I,
)
REMARK = regex(
    r"(, (?:and )?| (?=(?:and )?(?:it|that|they|he|she|which) (?:was|is|were|went|took|felt)\b)"
    r"| and (?=(?:everything|all|nothing|everybody|now|there|i|we|it's|he's|she's|they're)\b))",
    re.I,
)
# What people add that takes nothing back.
PLEASED = regex(
    r"(?:(?:it|that|they|he|she|was|is|were|what|an?|so|very|really|such|all|went|took|about|only"
    r"|just"
    r"|great|good|nice|lovely|amazing|awesome|fantastic|excellent|brilliant|fun|easy|quick|tasty"
    r"|well|fine|finally|at last|phew|yay|hooray|woohoo|thanks|thank you|book|read|movie|chat|talk"
    r"|trip|job|work|relief|day|hours?|minutes?|half|an hour|loved|enjoyed|it|me|ages|long|happy"
    r"|pretty|super|done|perfect|cool|\d+)[\s,.!]*)+"
)
FRESH = regex(r"\b(?:new|fresh|whole|entire|damn|bloody|stupid|big|last|next|final|old)\b")
ONE = regex(r"\b(?:tasks?|ones?|todos?|to-dos?|reminders?|items?|list|everything|all|entry)\b|#\d")


def act(
    waiting: type[ByNumbers], said: str, s: Situation, *, verb: str = "", whole: str = ""
) -> Said:
    """Apply a verb to what `said` means; `whole` is the clause, when it may be a new task."""
    status: Status = {"complete_task": "pending", "reopen_task": "completed"}.get(
        waiting.tool, "all"
    )  # type: ignore[assignment]
    said = trimmed(said)
    meant = resolve(said, s, status=status, verb=verb)
    if meant.options:
        return _asked(waiting, meant, s)
    if not meant.numbers:
        if (
            whole
            and not (meant.explicit or meant.group or meant.unclear)
            and not ONE.search(lowered(said))
        ):
            return offered(whole, said, s)
        return not_found(meant, said, s)
    return _checked(waiting, meant, s)


def trimmed(said: str) -> str:
    low = lowered(said)
    end = TAIL.search(low)
    kept = said[: end.start()] if end and end.start() > 0 else said
    kept = re.sub(
        r"^(?:(?:off|up|with|w/|on|(?:the )?status (?:of|for)|the task of|my task of|number:"
        r"|for me|me)\s+)+",
        "",
        kept.strip(" ,:;-"),
        flags=re.I,
    )
    return kept.strip(" ,:;.!")


def offered(whole: str, said: str, s: Situation) -> Said:
    """Nothing matches: the words may be a new task, which is asked."""
    new = AddTask(tasks=adding.new_tasks(whole, s))
    title = new.tasks[0].title
    return sure(
        new, f"I found no task like {quoted(said)}. Shall I add {quoted(title)} as a new task?"
    )


def marked(said: str, whole: str, s: Situation) -> Said | None:
    """ "finish slides for the kickoff !high #work": what has fields of its own is a new task."""
    found = parse(said, now=s.now, zone=s.zone)
    if not (found.tags or found.priority != "none") or not words(found.title):
        return None
    meant = resolve(trimmed(found.title), s)
    if meant.explicit or meant.group or meant.unclear:
        return None
    if not (meant.numbers or meant.options):
        return adding.add(whole, s)
    options = meant.numbers or meant.options
    mine = {tag for t in s.tasks if t.number in options for tag in t.tags}
    if set(found.tags) <= mine and found.priority == "none":
        return act(CompleteTask, found.title, s)
    return _asked(CompleteTask, Meant(options=options), s)


def _asked(waiting: type[ByNumbers], meant: Meant, s: Situation) -> Said:
    fitting = _fitting(waiting, meant.options, s)
    if not fitting:
        return _already(waiting, meant.options, s)
    return which(fitting, waiting(numbers=list(fitting)), VERBS[waiting.tool], s)


def _checked(waiting: type[ByNumbers], meant: Meant, s: Situation) -> Said:
    fitting = _fitting(waiting, meant.numbers, s)
    if not fitting:
        return _already(waiting, meant.numbers, s)
    still_open = {t.number for t in s.tasks if not t.done}
    if waiting is CompleteTask and meant.group and len(fitting) > 1 and set(fitting) == still_open:
        return call(CompleteTask(numbers=list(fitting), ask_first=not meant.explicit))
    return call(waiting(numbers=list(fitting)))


def _fitting(waiting: type[ByNumbers], numbers: tuple[int, ...], s: Situation) -> tuple[int, ...]:
    if waiting is DeleteTask:
        return numbers
    done = {t.number for t in s.tasks if t.done}
    return tuple(n for n in numbers if (n in done) == (waiting is ReopenTask))


def _already(waiting: type[ByNumbers], numbers: tuple[int, ...], s: Situation) -> Said:
    names = joined([named(n, s) for n in numbers[:3]])
    state = "still open" if waiting is ReopenTask else "already done"
    verb = "is" if len(numbers) == 1 else "are"
    return reply(f"{names} {verb} {state}.")


def restore(said: str, s: Situation) -> Said:
    """ "undo 3", "restore the passport": a done task is reopened, a deletion is taken back."""
    if lowered(said).strip(" .!") in {"everything", "all", "all of it", "all of that"}:
        return call(Undo())
    meant = resolve(trimmed(said), s, status="completed")
    done = {t.number for t in s.tasks if t.done}
    if meant.numbers and set(meant.numbers) <= done:
        return call(ReopenTask(numbers=list(meant.numbers)))
    if (
        s.touched
        and (not meant.numbers or set(meant.numbers) == set(s.touched.numbers))
        and not meant.options
    ):
        return call(Undo())
    if meant.numbers:
        return _already(ReopenTask, meant.numbers, s)
    return not_found(meant, said, s)


def weakly(waiting: type[ByNumbers], said: str, s: Situation, whole: str) -> Said | None:
    """Verbs that are as often a to-do ("check the oven", "drop off the parcel")."""
    said = trimmed(said)
    if tail_when(said, s) and not is_explicit(said, s) and not resolve(said, s).group:
        return None
    if is_explicit(said, s):
        return act(waiting, said, s)
    meant = resolve(said, s, status="all" if waiting is DeleteTask else "pending")
    if meant.group and meant.numbers and waiting is DeleteTask:
        return act(waiting, said, s)
    if meant.group:
        return None
    if ONE.search(lowered(said)) and len(words(said)) <= 6:
        return act(waiting, said, s)
    if len(meant.numbers) == 1 and waiting is DeleteTask:
        return act(waiting, said, s)  # which asks by its card
    if len(meant.numbers) == 1 and not meant.group:
        waits = waiting(numbers=list(meant.numbers))
        return which(meant.numbers, waits, VERBS[waiting.tool], s)
    return None


def drops(clause: str, s: Situation) -> bool:
    """ "scrap milk": a verb that is as often a to-do, of one task that is there."""
    found = lookup(COMMANDS, clause.strip(" .!"))
    if found is None or found[0] != "maybe_delete":
        return False
    meant = resolve(trimmed(part(clause, found[1], "b")), s)
    return len(meant.numbers) == 1 and not meant.group


def done(said: str, s: Situation, verb: str) -> Said:
    """Somebody says that something is done."""
    said = trimmed(said)
    if not said:
        return _by_verb(verb, s)
    meant = resolve(said, s, status="pending", verb=verb)
    shorter = AROUND.sub("", said)
    if not meant.numbers and shorter != said:
        nearer = resolve(shorter, s, status="pending", verb=verb)
        said, meant = (shorter, nearer) if len(nearer.numbers) == 1 else (said, meant)
    if (
        meant.group
        and len(meant.numbers) > 1
        and lowered(said) in {"everything", "all", "all tasks", "all my tasks"}
    ):
        waits = CompleteTask(numbers=list(meant.numbers))
        return sure(waits, f"Shall I mark all {len(meant.numbers)} open tasks as done?")
    if verb == "cancel":
        return weakly(DeleteTask, said, s, "") or reply("Good to know. Nothing changed.")
    if not meant.numbers and (remarked := _remarked(said, s, verb)):
        return remarked
    if not meant.numbers and not meant.options and not meant.explicit and not meant.unclear:
        if nearer_by := _nearly(said, s):
            return which(nearer_by, CompleteTask(numbers=list(nearer_by)), "complete", s)
        return reply(f"Good to hear. I found no open task like {quoted(said)}, so nothing changed.")
    return act(CompleteTask, said, s, verb=verb)


def _nearly(said: str, s: Situation) -> tuple[int, ...]:
    """ "got my new passport", "done with shopping": the thing of one task, or a tag; asked."""
    tagged = tuple(t.number for t in s.tasks if not t.done and lowered(said) in t.tags)
    there = [t for t in s.tasks if not t.done]
    return tagged or match(FRESH.sub("", lowered(said)), there).sure


def _remarked(said: str, s: Situation, verb: str) -> Said | None:
    """ "finished Dune last night, great book": the task, and a remark that may take it back."""
    head, gap, remark = [*REMARK.split(said, maxsplit=1), "", ""][:3]
    meant = resolve(object_of(AROUND.sub("", head)), s, status="pending", verb=verb)
    if not gap or len(meant.numbers) != 1 or meant.group:
        return None
    done = CompleteTask(numbers=list(meant.numbers))
    return (
        call(done)
        if PLEASED.fullmatch(lowered(remark))
        else which(meant.numbers, done, VERBS[done.tool], s)
    )


def _by_verb(verb: str, s: Situation) -> Said:
    """ "I called": every open task that begins so may be meant."""
    fitting = tuple(
        t.number
        for t in s.tasks
        if not t.done and (words(t.title) or [""])[0] == verb and is_action(t.title)
    )
    if not fitting:
        return reply(
            "Well done. Which task is it? Say its number or a word of its title and I will tick "
            "it off."
        )
    return which(fitting, CompleteTask(numbers=list(fitting)), "complete", s)
