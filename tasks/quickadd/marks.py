"""Priorities (`!high`, `!1`, `!!!`, `p1`, "high priority") and tags (`#home`)."""

import unicodedata

from tasks.quickadd.results import Priority
from tasks.quickadd.tokens import Tokens
from tasks.quickadd.words import words

LEVELS: dict[str, Priority] = {
    **dict.fromkeys(("high", "hi", "h", "1", "urgent", "important"), "high"),
    **dict.fromkeys(("medium", "med", "m", "2", "normal"), "medium"),
    **dict.fromkeys(("low", "lo", "l", "3"), "low"),
}
WORDS: dict[str, Priority] = {
    "high": "high",
    "top": "high",
    "highest": "high",
    "medium": "medium",
    "low": "low",
}
BANGS: dict[int, Priority] = {3: "high", 2: "medium"}
DETERMINERS = words(
    """
    the a an this that these those any all no my our their is are was its
    """
)
LONGEST_TAG = 50


def match_priority(t: Tokens, i: int) -> tuple[Priority, int] | None:
    return _banged(t, i) or _lettered(t, i) or _worded(t, i)


def _banged(t: Tokens, i: int) -> tuple[Priority, int] | None:
    if not t.sign(i, "!") or t.glued(i):
        return None
    end = i + 1
    while end - i < 4 and t.sign(end, "!", glued=True):
        end += 1
    if end - i > 1:
        level = BANGS.get(end - i)
        return (level, end) if level and not t.glued(end) else None
    level = LEVELS.get(t.at(end).low) if t.glued(end) else None
    return (level, end + 1) if level and t.ends(end + 1) else None


def _lettered(t: Tokens, i: int) -> tuple[Priority, int] | None:
    if (
        t.word(i) != "p"
        or not t.starts(i)
        or not t.glued(i + 1)
        or t.number(i + 1, 1) not in (1, 2, 3)
    ):
        return None
    free = (t.free(i + 2) and t.before(i) not in DETERMINERS) or (i == 0 and t.at(i).text == "p")
    free = free and t.ends(i + 2)
    return (LEVELS[t.at(i + 1).low], i + 2) if free else None


def _worded(t: Tokens, i: int) -> tuple[Priority, int] | None:
    at = i + 1 if t.word(i) in ("with", "as") else i
    if not t.starts(i) or (at == i and t.before(i) in DETERMINERS):
        return None
    if t.word(at) == "priority":
        colon = t.sign(at + 1, ":")
        level = WORDS.get(t.word(at + 1 + colon))
        end = at + 2 + colon
        return (level, end) if level and t.free(end) else None
    gap = 1 if t.sign(at + 1, "-", glued=True) else 0
    if t.word(at) in WORDS and t.word(at + 1 + gap) == "priority" and t.free(at + 2 + gap):
        return WORDS[t.word(at)], at + 2 + gap
    return None


def match_tag(t: Tokens, i: int) -> tuple[str, int] | None:
    if not t.sign(i, "#") or not t.starts(i):
        return None
    end, size = i + 1, 0
    while t.glued(end) and _in_tag(t, end) and size <= LONGEST_TAG:
        size += len(t.at(end).text)
        end += 1
    while end > i + 1 and t.at(end - 1).text == "-":
        end -= 1
    name = t.text[t.at(i).end : t.at(end - 1).end] if end > i + 1 else ""
    lettered = any(character.isalpha() for character in name)
    fits = lettered and len(name) <= LONGEST_TAG and t.ends(end) and name[0] != "-"
    return (unicodedata.normalize("NFC", name).lower(), end) if fits else None


def _in_tag(t: Tokens, i: int) -> bool:
    token = t.at(i)
    if token.kind == "opaque":
        return False
    if token.kind != "sign" or token.text in "-_":
        return "'" not in token.low
    return unicodedata.category(token.text)[0] in "MN" or token.text in "\u200c\u200d"
