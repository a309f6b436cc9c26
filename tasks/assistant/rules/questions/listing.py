"""Questions about the list: what is on it, where something is, how many, what first."""

import re
from datetime import date, timedelta

from tasks.assistant.calls import FindTasks, ListTasks, PlanDay, TaskStats
from tasks.assistant.rules.changes.whens import tail_when
from tasks.assistant.rules.english.verbs import ACTIONS, base_of
from tasks.assistant.rules.english.words import lowered, words
from tasks.assistant.rules.naming.references import is_explicit, resolve
from tasks.assistant.rules.naming.titles import match
from tasks.assistant.rules.questions import agenda, answering
from tasks.assistant.rules.questions.days import span
from tasks.assistant.rules.questions.filters import Filter, read
from tasks.assistant.rules.questions.list_cues import (
    ACTING,
    ASKS,
    BARE_WORDS,
    HOW_MANY,
    ONE,
    PLAN,
    SHOW,
    STATS,
)
from tasks.assistant.rules.questions.searching import searched, sought
from tasks.assistant.rules.said import Said, answered, call
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import find_when
from tasks.regex import regex

SORTED = regex(
    r",? ?(?:(?:and )?(?:sort(?:ed)?|order(?:ed)?|group(?:ed)?|arranged?|ranked)(?: (?:it|them))?"
    r"|in order)(?: (?:my|the))?(?: (?:tasks|list|to-?dos))?(?: (?:by|of|on) (?:the )?(?:due )?"
    r"(?:priority|importance|urgency|date|day|dates|deadline|tag|tags|name|title|alphabet))$"
)
SORTING = regex(r"(?:sort|order|group|arrange) (?=(?:my |the |all )*(?:tasks|list|to-?dos)$)")
ALL_OF_IT = regex(
    r"(?:(?:my|the|all) )*(?:tasks|list|to-?dos)"
    r"|what(?: all)? (?:have (?:i|we) got|do (?:i|we) have)(?: (?:here|so far|left|on))*"
    r"|what else(?: (?:is there|do i have|have i(?: got)?|is left|must i do|do i need to do))*"
    r"|(?:(?:let me |show me |i want to )?see |show me )?(?:what|all|everything) (?:that )?"
    r"i(?:'ve)? (?:have|got|wrote down|put in|need to do|have to do)"
    r"(?: (?:so far|here|now|to do|got))*"
)
# "what was the thing with Lisa" asks for it; "should I read it" does not.
ABOUT_ONE = regex(r"(?:what|what's|whats|which|where|where's|when|when's|any|how about)\b")
TURNED = regex(
    r"(?P<q>(?:what|which|where)(?: tasks?| one| thing)?) i (?:should|must|can|have to"
    r"|need to)(?= do\b| start\b)"
)
# "everything tagged work should be urgent" tells, it does not ask.
STATED = regex(
    r"(?!what|which|who|when|where|how|show|list|is |are |do |give|tell|display|see|let)[\w#' ]+?"
    r" (?:should|must|can|could|needs? to|ha(?:s|ve) to|ought to|may) (?:all |both |now |also )*"
    r"(?:be|go|move|wait|become|get|have|happen)\b"
    r"|(?:they|both|those|these|(?:all|both) of them) are (?:all |both )?(?:for|due|on|at|by)\b"
    r"|(?:the|my) (?:one|task|thing|reminder) [\w#' ]+? (?:is|are)(?: now)? (?:due|for|on|at|by)\b"
    r"|(?:all |both |every |everything )?(?:the |my )?[\w#' ]{2,40} (?:are|is) (?:all |now |very "
    r"|really )*(?:(?:high|low|medium|top) priority|urgent|important)$"
)
# "what have I ticked off so far": what is done is asked for, however it is called.
WHEN_IT = regex(
    r"(?:by |until )?(?:when|what (?:time|day)) (?:is|are|was|do i have to do|must i do)"
    r" (?:it|that|this)(?: one)?(?: due| for)?"
)
LOOKS_BACK = regex(r"(?:what|which|show|list|give|tell|everything|all|have i .*\banything)\b")
COUNTED = regex(
    r"(?:(?:what's|what is|tell me|give me|show me) )?(?:the )?(?:total )?"
    r"(?:number|count|amount) of "
)


def query(clause: str, s: Situation, *, asks: bool) -> Said | None:
    """A question about the list, or a wish to see it; none when it is neither."""
    text, low = _plainer(clause.strip(" ?!."))
    if (
        ACTING.match(low)
        or (STATED.match(low) and not asks)
        or low.endswith(" mean")
        or re.match(r"(?:is|are|was|were) (?:it|that|this|they)\b", low)
        or agenda.elsewhere(low, s)
        or (not asks and re.match(r"(?:it|that|this)(?:'s| is)\b", low))
    ):
        return None
    if found := agenda.foremost(low, s):
        return found
    if PLAN.match(low):
        return call(PlanDay(day=_day(low, s)))
    if ALL_OF_IT.fullmatch(low):
        return call(ListTasks())
    if found := agenda.asked(low, s):
        return found
    if STATS.match(low):
        return call(TaskStats())
    if re.match(r"how (?:do|can|could|should|would|to)\b", low):
        return None
    chosen = read((SHOW.sub("", low, count=1) if SHOW.match(low) else "") or low, s)
    if HOW_MANY.match(low):
        return _count(chosen)
    return (
        (_one(text, low, s, asks=True) if WHEN_IT.fullmatch(low) else None)
        or sought(text, low, chosen, s)
        or _shown(low, chosen, s)
        or _one(text, low, s, asks=asks)
        or _about(text, low, chosen, s)
    )


def _plainer(text: str) -> tuple[str, str]:
    """Without what makes no difference: "in total", "sorted by date", "the number of"."""
    low = lowered(text)
    if tail := re.search(r" (?:in total|altogether|overall|all in all)$", low):
        text, low = text[: tail.start()], low[: tail.start()]
    if tail := SORTED.search(low):
        text, low = text[: tail.start()] or "tasks", low[: tail.start()] or "tasks"
    if lead := SORTING.match(low):
        text, low = text[lead.end() :] or "tasks", low[lead.end() :] or "tasks"
    if turned := TURNED.match(low):
        text = low = f"{turned['q']} should i{low[turned.end() :]}"
    if lead := COUNTED.match(low):
        text = low = f"how many {low[lead.end() :]}"
    if lead := re.match(r"remind me (?=what|which|when)", low):
        text, low = text[lead.end() :], low[lead.end() :]
    return text, low


def _day(low: str, s: Situation) -> date | None:
    found = find_when(low, now=s.now, zone=s.zone)
    day = span(found[0], s)[0] if found else s.today
    return day if day > s.today else None


def _count(chosen: Filter) -> Said | None:
    if chosen.rest:
        return None
    if chosen.narrows:
        return call(chosen.listing())
    return call(TaskStats())


def _shown(low: str, chosen: Filter, s: Situation) -> Said | None:
    if chosen.rest or re.search(
        r"\b(?:you|your|he|she|his)\b(?! (?:show|tell|give|list|have for me|got for me))", low
    ):
        return None
    listy = (
        chosen.narrows
        or chosen.every
        or (chosen.status == "completed" and LOOKS_BACK.match(low))
        or re.search(
            r"\b(?:tasks?|to-?dos?|todos|list|agenda|plate|due|schedule[ds]?|going on|coming up"
            r"|left|upcoming|deadlines?|plans?|to do|doing|happen|next|everything|open|pending"
            r"|done|completed"
            r"|finished|priorities|ls|reminders?|items|outstanding|remaining|planned|backlog)\b",
            low,
        )
    )
    if not listy or low in BARE_WORDS or is_explicit(low, s) or (" to " in low and _moves(low, s)):
        return None
    if (
        low.startswith(("what about", "how about", "and "))
        and s.listed
        and (chosen.first or chosen.last)
    ):
        return call(
            s.listed.model_copy(
                update={"due_from": chosen.first, "due_to": chosen.last, "overdue": False}
            )
        )
    if re.search(r"\b(?:upcoming|coming up)\b", low) and not chosen.narrows:
        return call(ListTasks(due_from=s.today))
    if re.search(r"\bnext\b", low) and not chosen.narrows:
        return call(PlanDay())
    return call(_dated(low, chosen, s))


def _moves(low: str, s: Situation) -> bool:
    """ "everything overdue to monday" changes days, "from monday to friday" does not."""
    ahead = tail_when(low, s)
    return (
        ahead is not None
        and ahead[1].rstrip().endswith(" to")
        and not re.search(r"\b(?:from|between)\b", low)
    )


def _dated(low: str, chosen: Filter, s: Situation) -> ListTasks:
    if (
        re.search(r"\bdeadlines?\b|\bdue dates?\b", low)
        and not chosen.narrows
        and not chosen.undated
    ):
        return ListTasks(due_from=s.today - timedelta(days=3650))
    return chosen.listing()


def _one(text: str, low: str, s: Situation, *, asks: bool) -> Said | None:
    """About one task: "when is rent due", "is the report done", "did I call the bank"."""
    hit = ONE.match(low)
    if not hit or not (
        asks or hit.lastgroup in {"o", "n"} or low.startswith(("details", "status"))
    ):
        return None
    group = next(g for g in ("w", "i", "d", "s", "n", "o") if hit.start(g) >= 0)
    said = text[hit.start(group) : hit.end(group)]
    if group == "d" and (first := (words(said) or [""])[0]):
        verb = base_of(first) or (first if first in ACTIONS else "")
        rest = said.split(" ", 1)[1] if verb and " " in said else said
        meant = resolve(rest, s, status="all", verb=verb)
    else:
        meant = resolve(said, s, status="all")
    numbers = meant.numbers or (() if group == "o" else meant.options)
    if not numbers or meant.group:
        return None
    tasks = [t for t in s.tasks if t.number in numbers]
    if len(tasks) == 1:
        return answered(answering.answer(low, tasks[0], s), FindTasks(text=tasks[0].title))
    return call(FindTasks(text=searched(re.sub(r"^(?:\w+ )(?=the |my )", "", said))))


def _about(text: str, low: str, chosen: Filter, s: Situation) -> Said | None:
    """ "show rent tasks", "what about the dentist?": words of titles."""
    if not chosen.rest:
        return None
    shows = SHOW.match(low)
    about = re.match(
        r"(?:and )?(?:what|how) about (?P<b>.+)|any news (?:on|about) (?P<c>.+)"
        r"|tell me about (?P<d>.+)",
        low,
    )
    known = match(chosen.rest, s.tasks)
    if about and known.sure:
        return call(FindTasks(text=searched(next(g for g in about.groups() if g))))
    named = re.search(r"\b(?:tasks?|todos?|reminders?|items?|ones?)\b", low)
    if (
        shows
        and low.startswith(
            ("show", "list", "display", "view", "see", "find", "search", "pull up", "bring up")
        )
        and (known.sure or named)
    ):
        if chosen.narrows or chosen.status:
            return call(chosen.listing())
        return call(FindTasks(text=chosen.rest))
    asks = (ASKS.match(low) and named) or (ABOUT_ONE.match(low) and len(known.sure) == 1)
    if asks and known.sure and not chosen.narrows:
        task = next(t for t in s.tasks if t.number == known.sure[0])
        words_too = answering.answer(low, task, s) if len(known.sure) == 1 else ""
        return answered(words_too, FindTasks(text=chosen.rest))
    return None
