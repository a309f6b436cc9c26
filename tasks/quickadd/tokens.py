"""Words, numbers and signs with their places, and where a phrase may begin and end."""

import re
from dataclasses import dataclass
from typing import Literal

from tasks.quickadd.protection import protected_spans
from tasks.quickadd.words import FOLLOWERS

PATTERN = re.compile(r"(?P<word>[^\W\d_]+(?:['\u2019][^\W\d_]+)*)|(?P<number>[0-9]+)|(?P<sign>\S)")
OPENERS = frozenset("([{'\"\u2018\u201c\u00ab")
CLOSERS = frozenset(",.;:!?)]}'\"\u2019\u201d\u00bb\u2026")
STARTERS = frozenset("#!@~")
SEPARATORS = frozenset(",;\u2013\u2014")


@dataclass(frozen=True, slots=True)
class Token:
    kind: Literal["word", "number", "sign", "opaque"]
    text: str
    low: str
    start: int
    end: int
    glued: bool


NOTHING = Token("opaque", "", "", 0, 0, False)


class Tokens:
    def __init__(self, text: str) -> None:
        self.text = text
        self.protection = protected_spans(text)
        self.items = self._split()
        self._leads = self._find_leads()
        self._tails = self._find_tails()

    def __len__(self) -> int:
        return len(self.items)

    def at(self, i: int) -> Token:
        return self.items[i] if 0 <= i < len(self.items) else NOTHING

    def word(self, i: int) -> str:
        """The lower-case word at i, or nothing."""
        token = self.at(i)
        return token.low if token.kind == "word" else ""

    def number(self, i: int, digits: int = 4) -> int | None:
        token = self.at(i)
        return int(token.low) if token.kind == "number" and len(token.low) <= digits else None

    def sign(self, i: int, signs: str, *, glued: bool = False) -> bool:
        token = self.at(i)
        return token.kind == "sign" and token.low in signs and (token.glued or not glued)

    def glued(self, i: int) -> bool:
        return self.at(i).glued

    def starts(self, i: int) -> bool:
        token = self.at(i)
        return (token.kind in ("word", "number") or token.low in STARTERS) and self._leads[i]

    def ends(self, i: int) -> bool:
        """Whether a phrase may have ended just before token i."""
        return self._tails[min(i, len(self.items))]

    def free(self, i: int) -> bool:
        """Whether nothing at i could be a noun that the phrase before it describes."""
        if not self.ends(i):
            return False
        token = self.at(i)
        if token.low == "each":  # "at 5 each" is a price, "at 5 each monday" is not
            return self.at(i + 1).kind == "word"
        return token.kind in ("sign", "opaque") or token.low in FOLLOWERS

    def before(self, i: int) -> str:
        """The word directly before i."""
        return self.word(i - 1)

    def _split(self) -> list[Token]:
        spans = iter(self.protection)
        span = next(spans, None)
        found: list[Token] = []
        for match in PATTERN.finditer(self.text):
            start, end = match.span()
            while span and span[1] <= start:
                span = next(spans, None)
            hidden = span is not None and span[0] < end
            kind: Literal["word", "number", "sign", "opaque"] = "sign"
            if hidden:
                kind = "opaque"
            elif match.lastgroup == "word":
                kind = "word"
            elif match.lastgroup == "number":
                kind = "number"
            low = match.group().casefold().replace("\u2019", "'")
            found.append(
                Token(kind, match.group(), low, start, end, bool(found) and found[-1].end == start)
            )
        return found

    def _find_leads(self) -> list[bool]:
        leads: list[bool] = []
        for i, token in enumerate(self.items):
            previous = self.items[i - 1] if i else NOTHING
            leads.append(
                not token.glued
                or (previous.kind == "sign" and previous.low in OPENERS and leads[i - 1])
                or (
                    previous.kind == "sign"
                    and previous.low in SEPARATORS
                    and token.kind != "number"
                )
            )
        return leads

    def _find_tails(self) -> list[bool]:
        tails = [True] * (len(self.items) + 1)
        for i in range(len(self.items) - 1, -1, -1):
            token = self.items[i]
            if token.glued:
                closes = token.kind == "sign" and token.low in CLOSERS and tails[i + 1]
                parts = (
                    token.kind == "sign"
                    and token.low in SEPARATORS
                    and self.at(i + 1).kind != "number"
                )
                tails[i] = closes or parts
        return tails
