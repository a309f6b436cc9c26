"""Which tasks are meant: numbers, rows, pronouns, groups, titles."""

import re
from dataclasses import replace

from tasks.assistant.calls import Status
from tasks.assistant.rules.english.words import lowered, stem, words
from tasks.assistant.rules.naming.pointing import Meant, numbered, ordinal, pronoun
from tasks.assistant.rules.naming.titles import match
from tasks.assistant.rules.questions import filters
from tasks.assistant.rules.situation import Situation, TaskFact
from tasks.regex import regex

GROUP = regex(
    r"\b(?:all|everything|every|each|any|overdue|tasks|ones|todos|items|things|stuff"
    r"|today's|tomorrow's|reminders|rest|whole list|entire list)\b"
    r"|^(?:the )?(?:completed|finished|done)$"
    r"|\b(?:the|my|entire|whole) (?:to-?do )?list\b"
)

WHOLE = regex(
    r"\b(?:all|everything|every|each|ones|tasks|todos|items|things|list|stuff|reminders|rest)\b"
)
EVERY = regex(r"\b(?:all|everything|every|each|entire|whole|list|rest)\b")
COUNTED = regex(
    r"\b(?:both|(?:all )?(?:the )?(?:two|three|four|five|\d)) (?:of )?(?:the |my )?"
    r"(?=.*\b(?:tasks|ones|things|items|todos|overdue)\b)"
)
EXCEPT = regex(
    r"(?P<b>.+?),? (?:except(?: for)?|but(?: not)?|apart from|other than|excluding|besides|without)"
    r" (?P<x>.+)"
)


WHATEVER = regex(
    r"^(?:whatever|anything|what)(?: (?=(?:that )?(?:is|was|are|were|has|have|i|we)\b)|(?='s\b))"
)
# What a title has stands behind such words; a day, a level or a tag behind them is no title's.
CALLED = regex(
    r"^(?:(?:the|my|that) )?(?:task|reminder|to-?do|item|entry|job|thing|point|line|bit|one)"
    r" (?:called|named|titled|about|that says|which says|saying|of|on|regarding|concerning"
    r"|that is about|to do with|to|for|with) (?!(?:(?:my|the) list|today|tomorrow|tonight|\w+day"
    r"|this|next|high|low|medium|no|the (?:tag|label|\d)|tag|label|\d)\b|#)"
)


def resolve(said: str, s: Situation, *, status: Status = "pending", verb: str = "") -> Meant:
    """What `said` refers to, among tasks of that status first."""
    text = lowered(said).strip(" .,!?:;\"'()").removesuffix(" after all")
    text = WHATEVER.sub("everything ", text)
    text = CALLED.sub("", text)
    if not text:
        return Meant(unclear=True)
    return (
        pronoun(text, s)
        or numbered(text, s)
        or ordinal(text, s)
        or _except(text, s, status, verb)
        or _group(text, s, status)
        or _titles(text, s, status, verb)
    )


def is_explicit(said: str, s: Situation) -> bool:
    """Numbers, rows or pronouns alone."""
    text = lowered(said).strip(" .,!?:;\"'()")
    found = pronoun(text, s) or numbered(text, s) or ordinal(text, s)
    return found is not None


def _except(text: str, s: Situation, status: Status, verb: str) -> Meant | None:
    """ "everything except milk": the group without what is named."""
    hit = EXCEPT.match(text)
    if not hit:
        return None
    whole = resolve(hit["b"], s, status=status)
    without = resolve(hit["x"], s, status=status, verb=verb)
    if not (whole.group and without.numbers):
        return Meant(unclear=True)
    return Meant(numbers=tuple(n for n in whole.numbers if n not in without.numbers), group=True)


def _group(text: str, s: Situation, status: Status) -> Meant | None:
    """ "everything for today", "all overdue ones", "the #home tasks"."""
    if not GROUP.search(text):
        return _single(text, s, status)
    chosen = filters.read(COUNTED.sub("", text), s)
    if not (chosen.narrows or WHOLE.search(text) or chosen.status):
        return None
    if chosen.rest and (not re.search(r"\b(?:all|every|each|both)\b", text) or chosen.status):
        return None
    if not (chosen.narrows or chosen.status or chosen.rest or EVERY.search(text)):
        return None
    if chosen.rest and not filters.kept(replace(chosen, status="all"), s, status):
        return None
    return Meant(numbers=filters.kept(chosen, s, status), group=True)


def _single(text: str, s: Situation, status: Status) -> Meant | None:
    """ "the overdue one", "the high priority task": clear when there is just one."""
    if not re.search(r"\b(?:one|task|item|reminder)\b", text):
        return None
    chosen = filters.read(text, s)
    if not (chosen.narrows or chosen.status == "completed") or chosen.rest:
        return None
    found = filters.kept(chosen, s, status)
    return Meant(options=found) if len(found) > 1 else Meant(numbers=found, group=True)


def _titles(text: str, s: Situation, status: Status, verb: str) -> Meant:
    """One title, or several: "the invoice and the report", when each is clear."""
    whole = _title(text, s, status, verb)
    pieces = re.split(
        r"\s*,\s*(?:and\s+)?|\s+(?:and|&|\+|plus|as well as)\s+", text.removeprefix("both ")
    )[:20]
    if len(whole.options) > 1 and (several := _every(text, s, status, verb)):
        return several
    if whole.numbers or len(pieces) < 2:
        return whole
    each = [_title(piece, s, status, verb) for piece in pieces]
    if not all(len(one.numbers) == 1 for one in each):
        return whole
    return Meant(numbers=tuple(dict.fromkeys(one.numbers[0] for one in each)))


def _every(text: str, s: Situation, status: Status, verb: str) -> Meant | None:
    """ "both calls", "all of the calls"."""
    hit = re.match(r"(?:(?P<two>both)|all|every)(?: of)?(?: (?:the|my|those|these))? ", text)
    there = _by_status(s, status)[0]
    found = match(text[hit.end() :], there, verb).sure if hit else ()
    if hit and not found:
        found = tuple(t.number for t in there if words(t.title)[:1] == [stem(text[hit.end() :])])
    if not hit or len(found) < 2 or (hit["two"] and len(found) != 2):
        return None
    return Meant(numbers=found, group=True)


def _title(text: str, s: Situation, status: Status, verb: str) -> Meant:
    fitting, others = _by_status(s, status)
    for tasks in (fitting, others):
        found = match(text, tasks, verb)
        if len(found.sure) == 1:
            return Meant(numbers=found.sure)
        if found.sure:
            return Meant(options=found.sure)
    for tasks in (fitting, others):
        found = match(text, tasks, verb)
        if found.maybe:
            return Meant(options=found.maybe)
    return Meant()


def _by_status(s: Situation, status: Status) -> tuple[list[TaskFact], list[TaskFact]]:
    if status == "all":
        return list(s.tasks), []
    done = status == "completed"
    return [t for t in s.tasks if t.done == done], [t for t in s.tasks if t.done != done]
