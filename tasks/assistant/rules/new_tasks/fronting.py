"""A day or a repeat in front of an order or a wish, put where the rules look for it."""

from tasks.assistant.rules.changes import asides
from tasks.assistant.rules.coordination import commanded
from tasks.assistant.rules.english.politeness import bare
from tasks.assistant.rules.english.words import lowered
from tasks.assistant.rules.new_tasks.adding_cues import ADDING
from tasks.assistant.rules.new_tasks.items import is_action
from tasks.assistant.rules.new_tasks.wishes import OBLIGED
from tasks.assistant.rules.questions import cues
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import find_when
from tasks.regex import regex

MOST = 80
BEGINNING = regex(
    r"\s*,\s*|\s+(?=(?:(?:please|kindly|can you|could you|would you|will you)\s+)?(?:remind me"
    r"|don't (?:let me )?forget|remember to|add|put|note|i|we)\b)"
)
HAVING = regex(r"(?:i|we)(?:'ve got| have got| have) (?!to\b|\w+ed\b|no\b|not\b|been\b)")
EVERY = regex(r"(?:on |at )?(?:every|each)\b")


def settled(sentence: str, s: Situation) -> str:
    """ "For Monday, prepare the slides" -> "for Monday prepare the slides", and the like."""
    for gap in list(BEGINNING.finditer(lowered(sentence)[:MOST]))[:3]:
        lead = asides.leading(sentence[: gap.start()].strip(" ,"), s)
        if lead and lead[0] not in "#!" and not _read_later(sentence, s):
            return _joined(lead, sentence[gap.end() :], s) or sentence
    return sentence


def _read_later(sentence: str, s: Situation) -> bool:
    """ "tomorrow I have to ..." is read as it stands, beside other clauses too."""
    found = find_when(sentence, now=s.now, zone=s.zone)
    duty = OBLIGED.match(lowered(sentence)[found[2] :].lstrip(" ,")) if found else None
    return bool(found and found[1] <= len("on ") and duty)


def _joined(lead: str, rest: str, s: Situation) -> str:
    plain, _ = bare(rest)
    low = lowered(plain)
    if commanded(plain, s):
        return ""
    if (duty := OBLIGED.match(low)) and duty["w"]:
        body = plain[duty.start("b") :]
        if cues.find(ADDING, body):
            return _joined(lead, body, s)
        return "" if commanded(body, s) else f"add: {lead} {body}"
    if HAVING.match(low) and EVERY.match(lowered(lead)):
        return f"{plain} {lead}"
    cue = cues.find(ADDING, plain)
    if cue and cue.start("b") > 0:
        return f"{plain[: cue.start('b')]}{lead} {plain[cue.start('b') :]}"
    if is_action(plain):
        return f"{lead} {plain}"
    return ""
