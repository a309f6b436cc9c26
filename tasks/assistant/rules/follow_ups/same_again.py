"""What was asked last, for another task: "same for the report", "sorry, I meant 4"."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tasks.assistant.calls import (
    ByNumbers,
    CompleteTask,
    DeleteTask,
    FindTasks,
    ListTasks,
    PlanDay,
    TaskStats,
    Undo,
    UpdateTask,
)
from tasks.assistant.rules.changes.whens import tail_when
from tasks.assistant.rules.english.politeness import bare
from tasks.assistant.rules.english.words import lowered, vocabulary, words
from tasks.assistant.rules.naming.references import is_explicit, resolve
from tasks.assistant.rules.new_tasks.items import is_action
from tasks.assistant.rules.questions import filters
from tasks.assistant.rules.said import Said, call
from tasks.assistant.rules.situation import Situation
from tasks.regex import regex

ALSO = regex(
    r"(?:and |also |then |plus )*(?:(?:do |make |apply )?(?:the )?(?:same|ditto|likewise)"
    r"(?: thing)?(?: (?:for|with|to|on|goes for))?|as well as|and|also|plus) (?P<b>.+?)"
    r"(?:[\s,]+(?:too|as well|also|please))*$"
    r"|(?P<c>.+?)[\s,]+(?:too|as well)$"
)
CONTINUED = regex(
    r"(?:and|also|then|plus)(?: also| then)?[\s,]+(?P<b>(?:(?:the|my|task|number) .{1,40}?|#?\d+)"
    r" (?:to|as|at|for|until|by|with) .+)"
)
CHANGING = vocabulary(
    "set make move push put change mark tag label postpone reschedule rename give delay shift bring"
)
MEANT = regex(
    r"(?:(?:no|nope|wait|sorry|oops|oh|ah|actually|hmm|not that(?: one)?|wrong one|my mistake"
    r"|i was wrong)[\s,.!]+)*"
    r"(?:(?:i|we) meant?(?: to say)?|make that|correction:?|not [\w# ]{1,20}?(?:,| but)"
    r"|it(?:'s| is| was)|(?<=[,.!] )"
    r"|(?<=no )(?=the |my )|(?<=sorry )(?=the |my )) ?(?P<b>.+?)(?: instead)?$"
)


# After "how many are overdue?": what was counted.
THOSE = regex(
    r"(?:and )?(?:which|what|who)(?: (?:ones?|tasks?|things))?(?: (?:are|were|is))?"
    r"(?: (?:they|those|these|it|that))?|which of (?:them|those)|which (?:tasks? )?(?:exactly|then)"
    r"|(?:and )?(?:show|list|give|tell|name|display|let me see|can i see)(?: me)? (?:them|those"
    r"|these|which(?: ones)?)(?: (?:all|to me|for me|then|now|ones|tasks))*"
    r"|(?:which|what) (?:ones|tasks) exactly"
)


def shown(low: str, s: Situation, read: Callable[[str, Situation], Said]) -> Said | None:
    """ "which ones?" after a count or a question: just those."""
    if not THOSE.fullmatch(low.strip(" ?!.,")) or not s.said:
        return None
    then = read(s.said[-1], replace(s, said=s.said[:-1], asked=None)).calls
    if len(then) != 1 or not isinstance(then[0], ListTasks | FindTasks | TaskStats | PlanDay):
        return None
    if isinstance(then[0], TaskStats):  # of all of them, or of those that are done
        counted = filters.read(s.said[-1], s).status
        return call(ListTasks(status="completed" if counted == "completed" else "pending"))
    return call(then[0])


def another(
    plain: str, whole: str, s: Situation, read: Callable[[str, Situation], Said]
) -> Said | None:
    """The change of the message before, applied to what is named now, or moved there."""
    low = lowered(whole).strip(" .!?")
    also, meant = ALSO.fullmatch(low), MEANT.fullmatch(low)
    if not s.touched or not s.said or not (also or meant):
        return None
    if whole.rstrip().endswith("?") and s.touched.verb == CompleteTask.tool:
        return None  # "and the bank?" asks, it does not tell
    hit = also or meant
    said = next(group for group in hit.groups() if group) if hit else ""
    if len(words(said)) > 6 or (is_action(said) and not is_explicit(said, s)):
        return None
    if meant and s.touched.verb == DeleteTask.tool and (numbers := resolve(said, s).numbers):
        return call(Undo(), DeleteTask(numbers=list(numbers)))  # which asks by its card
    before, numbers = _before(s, read), _numbers(said, s)
    if before is None or not numbers or set(numbers) & set(before.numbers):
        return None
    after = _for(before, numbers, s)
    return call(after) if also else call(Undo(), after)


def continued(whole: str, s: Situation, read: Callable[[str, Situation], Said]) -> Said | None:
    """ "set the rent to low", "and the report to high": the verb is that of the message before."""
    hit = CONTINUED.fullmatch(lowered(whole).strip(" .!"))
    verb = (words(bare(s.said[-1])[0]) or [""])[0] if s.said else ""
    if not hit or not s.touched or s.touched.verb != "update_task" or verb not in CHANGING:
        return None
    found = read(f"{verb} {whole.strip()[hit.start('b') :]}", s)
    changes = found.calls and all(isinstance(one, UpdateTask) for one in found.calls)
    return found if changes else None


def _numbers(said: str, s: Situation) -> tuple[int, ...]:
    """Those that may still be changed so."""
    verb = s.touched.verb if s.touched else ""
    found = resolve(said, s, status="completed" if verb == "reopen_task" else "pending")
    done = {t.number for t in s.tasks if t.done}
    wrong = {"complete_task": True, "reopen_task": False}.get(verb)
    return tuple(n for n in found.numbers if wrong is None or (n in done) != wrong)


def _before(s: Situation, read: Callable[[str, Situation], Said]) -> ByNumbers | None:
    """The one change that the message before came to, if it was that which was done last."""
    then = read(s.said[-1], replace(s, tasks=as_then(s), said=s.said[:-1], asked=None))
    if len(then.calls) != 1 or not s.touched:
        return None
    one = then.calls[0]
    if not isinstance(one, ByNumbers) or isinstance(one, DeleteTask) or one.tool != s.touched.verb:
        return None
    if isinstance(one, UpdateTask) and one.title:
        return None
    return one if tuple(one.numbers) == s.touched.numbers else None


def as_then(s: Situation) -> Any:
    """Before it was completed it was open, and the other way round."""
    turned = {"complete_task": False, "reopen_task": True}.get(s.touched.verb if s.touched else "")
    mine = s.touched.numbers if s.touched else ()
    return tuple(
        replace(t, done=turned) if turned is not None and t.number in mine else t for t in s.tasks
    )


def _for(before: ByNumbers, numbers: tuple[int, ...], s: Situation) -> ByNumbers:
    """A day that kept the hour of one task is just a day for another."""
    given = before.model_copy(update={"numbers": list(numbers)})
    when = tail_when(s.said[-1], s)
    if isinstance(given, UpdateTask) and given.due_at and when and when[0].due_on:
        given = given.model_copy(update={"due_at": None, "due_on": when[0].due_on})
    return given
