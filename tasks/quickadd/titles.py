"""The title: the text without parts, quotation marks, control characters, loose punctuation."""

import re
import unicodedata
from collections.abc import Iterable

from tasks.quickadd.protection import quoted_spans

GAP = "\0"
LOOSE_LEADING = " \0,;:.!-\u2013\u2014"
LOOSE_TRAILING = " \0,;:-\u2013\u2014"


def build_title(text: str, parts: Iterable[tuple[int, int]]) -> str:
    """Empty when nothing that one can read is left."""
    marks = [
        at for start, end in quoted_spans(text) if text[start] != "`" for at in (start, end - 1)
    ]
    cuts = sorted([(start, end, GAP) for start, end in parts] + [(at, at + 1, "") for at in marks])
    pieces: list[str] = []
    done = 0
    for start, end, instead in cuts:
        pieces += [_plain(text[done:start]), instead]
        done = end
    title = _closed("".join([*pieces, _plain(text[done:])]))
    return title if any(unicodedata.category(character)[0] in "LNS" for character in title) else ""


def _plain(text: str) -> str:
    """Without control characters and halves of characters; white space becomes blanks."""
    spaced = (" " if character.isspace() else character for character in text)
    return "".join(
        character for character in spaced if unicodedata.category(character) not in ("Cc", "Cs")
    )


def _closed(text: str) -> str:
    """With single blanks, and the punctuation around each gap put right."""
    title = " ".join(text.split())
    if GAP not in title:
        return title
    title = re.sub(r"[(\[] ?\0 ?[)\]]", GAP, title)
    title = re.sub(r" ?\0(?:[ \0])*", GAP, title)
    if title.startswith(GAP):
        title = title.lstrip(LOOSE_LEADING)
    ending = re.search(r"\0([.!?\u2026]*)$", title)
    if ending:
        title = title[: ending.start()].rstrip(LOOSE_TRAILING) + ending.group(1)
    title = re.sub(r"([,;:(\[])\0[,;:]?|\0(?=[,.;:!?)\]\u2026])", r"\1 ", title).replace(GAP, " ")
    title = re.sub(r" (?=[,.;:!?)\]\u2026])", "", title) if ending is None else title
    return " ".join(title.split())
