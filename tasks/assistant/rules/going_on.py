"""What follows a joint and still is of the same wish: "english essay, put it on my list"."""

import re

from tasks.assistant.rules.changes import noting
from tasks.assistant.rules.english.words import lowered
from tasks.assistant.rules.new_tasks import keeping
from tasks.regex import regex

DUE = regex(r"(?:due|deadline)(?: (?:on|by|at|is))? [\w/.:-]")
NOTES = regex(r"(?:please )?(?:note|write down|add (?:a |the )?note)\b")
KEEP = regex(
    r"(?:set|do|arrange|change|fix|schedule|book) (?:that|this|it)(?: (?:up|so|then|accordingly))?"
)
REMINDED = regex(
    r"remind me(?: (?:of|about) (?:it|that|this))?(?: again)?"
    r" (?:on |at |in |by )?(?:the )?(?:to(?:day|morrow|night)|next|this|\d|a(?:n| )|two|three"
    r"|\w{3,6}day"
    r"|noon)[\w :.]{0,20}"
)
# "... is at 7, not 6": the day or hour that was, said beside the one that is to be.
AGAINST = regex(
    r"(?:and )?not (?:on |at |by |until )?(?:the )?(?:\d[\w:.]*|noon|today|tomorrow|tonight"
    r"|(?:this |next )?(?:\w{3,6}day|week|weekend|month))"
)


def one_wish(before: str, low: str, begun: bool, told: bool) -> bool:
    """ "english essay, put it on my list", "for the flight, note that ...": one wish."""
    plain = low.strip(" .!?")
    if noting.is_note(low) and not told:
        return True
    if keeping.KEEPING.fullmatch(plain):
        return not told
    if KEEP.fullmatch(plain):
        return not begun
    if AGAINST.fullmatch(plain):
        return True
    if REMINDED.fullmatch(plain) and not begun:
        return True
    if re.match(r"(?:due(?: date)?|deadline|priority|prio|tags?|labels?)\s*[:=]", low):
        return True
    if DUE.match(low) and not begun:
        return True  # "invoice for Acme, due 30/11, high"
    return bool(noting.ABOUT.match(lowered(before)) and NOTES.match(low))
