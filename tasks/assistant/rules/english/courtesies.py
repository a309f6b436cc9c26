"""Courtesies beside a request, wherever they stand: "if you would be so good", "my dear"."""

import re

from tasks.assistant.rules.english.clauses import masked
from tasks.assistant.rules.english.words import words
from tasks.regex import regex

# A condition of these words alone sets no condition: "if it isn't too much trouble".
EMPTY = (
    r"(?:you|you'd|would|could|can|will|be|so|very|most|good|kind|nice|enough|as|to|please|don't|do"
    r"|not|mind|wouldn't|it|it's|it'd|isn't|that|that's|is|no|too|much|an?|the|at|all|any|trouble"
    r"|bother|hassle|imposition|inconvenience|nuisance|problem|ask|possible|possibly|convenient"
    r"|ok|okay|alright|right|fine|with|for|me|find|have|get|spare|moment|minute|second|sec"
    r"|chance|time|free|wish|like|ever|just|only|were|are|willing|able)"
)
CONDITION = (
    rf"(?:if (?:i|we) (?:may|might|can|could)(?: (?:ask|trouble you))*"
    rf"|(?:if|when|whenever) (?:you|you'd)(?: {EMPTY})+"
    rf"|if (?:it|it's|it'd|that|that's)(?: {EMPTY})+)"
)
DEAR = r"(?:dear|darling|love|star|sweetheart|sweetie|angel|pal|mate|treasure|honey|pet|legend)"
CLOSING = (
    r"(?:(?:many |with )?thanks|thank you)(?: (?:ever|so|very|much|awfully|kindly|indeed|again"
    r"|in|advance|a|lot|million|bunch|for|your|help))*|bless you|god bless(?: you)?"
    rf"|(?:there's|that's|there is) a (?:good )?\w+|be an? {DEAR}|please and thank you"
    r"|pretty please|much appreciated|would you kindly|you(?:'re| are) (?:an? |the |so |very )?"
    rf"(?:{DEAR}|best|kind|good|wonderful)|i(?:'d| would) (?:really )?appreciate (?:it|that)"
)
CALLED = (
    rf"my (?:good |dear )?(?:{DEAR}|friend|lady|man|sir|boy|girl)|(?:darling|sweetheart|sweetie"
    r"|honey|young (?:man|lady)|sir|madam|ma'am|bestie|fam|homie)"
)
ORDERING = (
    r"(?:please|kindly|could|can|would|will|add|remind|put|note|make|move|delete|show|tell|mark)\b"
)
# The longest run of such words, then a sign, an order or the end: "if you like tea" stays whole.
HEAD = regex(rf"^{CONDITION}(?:\s*[,;:–—]\s*|\s+(?={ORDERING}))", re.I)
WITHIN = regex(rf"\s*,\s*(?:{CONDITION}|please|kindly|my dear)\s*,\s*", re.I)
END = regex(
    rf"(?:[\s,;–—-]+{CONDITION}|\s*[,;–—-]\s*(?:and )?(?:{CLOSING}|{CALLED}))[\s.!?]*$", re.I
)


def without(sentence: str) -> str:
    """The sentence without them, unless there is nothing else in it."""
    hidden = masked(sentence)
    if lead := HEAD.match(hidden):
        sentence, hidden = sentence[lead.end() :], hidden[lead.end() :]
    for inner in reversed(list(WITHIN.finditer(hidden))):
        sentence = f"{sentence[: inner.start()]}, {sentence[inner.end() :]}"
        hidden = masked(sentence)
    for _ in range(3):
        end = END.search(hidden)
        if not end or not words(sentence[: end.start()]):
            break
        asked = "?" if "?" in end.group() else ""
        sentence = sentence[: end.start()] + asked
        hidden = masked(sentence)
    return sentence
