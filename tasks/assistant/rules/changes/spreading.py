"""One verb over several tasks, each with a value of its own: "move 3 to friday and 4 to monday"."""

import re
from itertools import chain

from tasks.assistant.rules.changes import rescheduling
from tasks.assistant.rules.changes.whens import tail_when
from tasks.assistant.rules.english.words import lowered
from tasks.assistant.rules.naming.references import resolve
from tasks.assistant.rules.new_tasks.items import is_action
from tasks.assistant.rules.situation import Situation
from tasks.regex import regex

VERB = regex(
    r"(?P<v>move|push|postpone|reschedule|delay|shift|bring|set|make|mark|change|put|give|tag|label)"
    r" (?=\S)"
)
HEAD = regex(r"^(?:swap|changes?|updates?|edits?|new dates)\s*:\s*", re.I)
JOINT = regex(r"\s*,\s*(?:and\s+|then\s+)?|\s+(?:and|&)\s+(?:also\s+|then\s+)?", re.I)
LEVEL = regex(
    r"(?P<b>.+?)(?: (?:to|as|at|with|a|is|be))* (?:high|medium|low|urgent|normal|no)(?: priority)?"
)
TAG = regex(r"(?P<b>.+?) (?:as|with|under) #?[\w-]+|(?P<c>.+?) #[\w-]+")


def spread(sentence: str, s: Situation) -> list[str]:
    """The clauses, each with the verb; none unless every piece names one task and its value."""
    verb = VERB.match(lowered(sentence))
    if not verb:
        return _bare(sentence, s)
    pieces = JOINT.split(sentence[verb.end() :].rstrip(" .!"))
    if not 2 <= len(pieces) <= 10:
        return []
    tagging = verb["v"] in {"tag", "label"}
    named = [_named(piece, s, tagging=tagging) for piece in pieces]
    numbers = list(chain.from_iterable(named))
    if not all(named) or len(set(numbers)) < len(pieces):
        return []
    # The verb as it was said: "tag" takes words that no date and no level is.
    return [sentence[: verb.end()] + piece for piece in pieces]


def _bare(sentence: str, s: Situation) -> list[str]:
    """ "first one tomorrow, second one friday": each with its day or level, and without a verb."""
    pieces = JOINT.split(HEAD.sub("", sentence.rstrip(" .!")))
    if not 2 <= len(pieces) <= 10:
        return []
    numbers = [_named(piece, s, tagging=False, explicit=True) for piece in pieces]
    if not all(numbers) or len(set(numbers)) < len(pieces):
        return []
    rests = [_value(piece, s) for piece in pieces]
    return [f"make #{n[0]} {rest}" for n, rest in zip(numbers, rests, strict=True)]


def _value(piece: str, s: Situation) -> str:
    """The words of a piece that say what is new."""
    dated = tail_when(piece, s)
    return piece[len(dated[1]) :] if dated else piece.split(" ")[-1]


def _named(piece: str, s: Situation, *, tagging: bool, explicit: bool = False) -> tuple[int, ...]:
    """The one task of a piece that has a value too."""
    hit = (TAG if tagging else LEVEL).fullmatch(lowered(piece))
    said = next((group for group in hit.groups() if group), "") if hit else ""
    if not said and (dated := None if tagging else tail_when(piece, s)):
        said = rescheduling.reference(dated[1])
    if explicit and (not said or is_action(said)):
        return ()
    meant = resolve(said, s) if said else None
    return meant.numbers if meant and len(meant.numbers) == 1 and not meant.group else ()
