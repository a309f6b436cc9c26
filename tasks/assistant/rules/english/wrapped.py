"""A wish inside words that only introduce it: "I was wondering whether you might move 3"."""

import re
from collections.abc import Callable
from itertools import pairwise

from tasks.assistant.calls import ByNumbers, CompleteTask, ListTasks
from tasks.assistant.rules import coordination
from tasks.assistant.rules.done import telling
from tasks.assistant.rules.english import mood
from tasks.assistant.rules.english.words import lowered, tokens, vocabulary
from tasks.assistant.rules.new_tasks.wishes import OBLIGED
from tasks.assistant.rules.said import Said, which
from tasks.assistant.rules.situation import Situation
from tasks.regex import regex

# Words that introduce and mean nothing to a list. No denial, no condition, nobody else.
INTRODUCING = vocabulary(
    """
    i i'm i'd i'll i've we we'd we'll we're you you'd me us my our dear assistant sir madam friend
    would could might may can will should shall be been being was am is are it it's it'd that this
    to whether wondering wonder hoping hope request requesting kindly ask asking beg like love want
    wanted need pleasure honour honor joy inform informing grateful appreciate glad happy pleased
    proud so very just remembered remember forgot forgotten almost nearly totally completely
    realised realized noticed recalled thinking think thought believe guess suppose reckon feel
    basically actually honestly yeah yes yep oh ok okay um uh er ah well right hey hi hello now then
    also please pls have had has let know knowing tell telling say saying mention report
    announce confirm necessary important essential vital good best great helpful nice lovely kind
    useful possible and the a an of for in on up at here there as too again really truly quite most
    much able mind favour favor do go ahead time about came occurs occurred keep in next first thing
    today morning evening afternoon day if-you ask what's what one more another last question quick
    update wish wishing desire like-to you're news turns out looks seems sorry bother disturb
    bothering trouble hate but reminder note see got get try trying supposed gotta gonna wanna
    """
)
ADDING = regex(
    r"(?:add|remind me|put|create|make (?:a|me)|set (?:a|up|me)|note|schedule|write down"
    r"|remember to|don't (?:let me )?forget|new (?:task|reminder|todo))\b"
)
SHOWING = regex(r"(?:show|list|display|tell me (?:what|which|how many))\b")
MOST_WORDS = 14


def inside(plain: str, s: Situation, read: Callable[[str, Situation], Said]) -> Said | None:
    """What the words come to behind their introduction, if they are an order, a duty, a report."""
    said = tokens(plain)[:MOST_WORDS]
    for before, here in pairwise(said):
        if before.text not in INTRODUCING and before.text not in {",", ":", "-", "…", ".", "!"}:
            return None
        tail = plain[here.start :]
        if not _begins(tail, s):
            continue
        found = read(tail, s)
        found = read(found.reply, s) if found.weight < 0 else found
        if (found.calls and _is_order(found, tail)) or found.question:
            return _guarded(found, plain[: here.start], tail, s)
    return None


def _begins(tail: str, s: Situation) -> bool:
    low = lowered(tail)
    duty = OBLIGED.match(low)
    return bool(
        ADDING.match(low)
        or SHOWING.match(low)
        or (duty and duty["w"])
        or (re.match(r"(?:i|we)\b", low) and telling.own(tail))
        or coordination.commanded(tail, s)
        or telling.state(tail)
    )


def _is_order(found: Said, tail: str) -> bool:
    """A list is only shown when it is asked for."""
    return bool(SHOWING.match(lowered(tail))) or not any(
        isinstance(c, ListTasks) for c in found.calls
    )


def _guarded(found: Said, head: str, tail: str, s: Situation) -> Said | None:
    """ "I think I paid the rent" is not sure enough to complete it, "almost" is nothing."""
    if re.search(
        r"\b(?:whether|wonder\w*|ask\w*"
        r"|know)\b",
        lowered(head),
    ) and OBLIGED.match(lowered(tail)):
        return None
    done = next((call for call in found.calls if isinstance(call, CompleteTask)), None)
    reports = telling.own(tail) or telling.state(tail)
    changes = any(isinstance(call, ByNumbers) for call in found.calls)
    if changes and not reports and not re.search(r"\b(?:you|please|kindly)\b", lowered(head)):
        return None  # "I hope I get to finish Dune" asks for nothing
    if done is None or not reports or not mood.HEDGED.search(lowered(head)):
        return found
    if not re.search(r"\b(?:think|thought|believe|guess|suppose|reckon|probably)\b", lowered(head)):
        return None
    return which(tuple(done.numbers), CompleteTask(numbers=list(done.numbers)), "complete", s)
