"""Stretches of text that are never read: quotes, code, addresses."""

import re
from bisect import bisect_left

QUOTES = {
    '"': '"',
    "\u201c": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u00ab": "\u00bb",
    "\u2018": "\u2019",
    "`": "`",
}
ADDRESS = re.compile(r"\S+")
AROUND_OPENING = frozenset("([{,;:-\u2013\u2014")
AROUND_CLOSING = frozenset(")]},;:.!?-\u2013\u2014\u2026")


def protected_spans(text: str) -> list[tuple[int, int]]:
    """Disjoint spans in order; a quote's span includes its marks."""
    spans = sorted(quoted_spans(text) + _addresses(text))
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def quoted_spans(text: str) -> list[tuple[int, int]]:
    closings = {mark: _closings(text, marks) for mark, marks in QUOTES.items() if mark in text}
    spans: list[tuple[int, int]] = []
    free_from = 0
    for match in re.finditer("[" + "".join(QUOTES) + "]", text):
        start = match.start()
        if start < free_from or not _opens(text, start):
            continue
        places = closings[match.group()]
        at = bisect_left(places, start + 2)
        if at < len(places):
            free_from = places[at] + 1
            spans.append((start, free_from))
    return spans


def _opens(text: str, at: int) -> bool:
    before_fits = at == 0 or text[at - 1].isspace() or text[at - 1] in AROUND_OPENING
    return before_fits and at + 1 < len(text) and not text[at + 1].isspace()


def _closings(text: str, marks: str) -> list[int]:
    return [at for at, character in enumerate(text) if character in marks and _closes(text, at)]


def _closes(text: str, at: int) -> bool:
    after_fits = at + 1 == len(text) or text[at + 1].isspace() or text[at + 1] in AROUND_CLOSING
    return after_fits and at > 0 and not text[at - 1].isspace()


def _addresses(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in ADDRESS.finditer(text) if _is_address(match.group())]


def _is_address(chunk: str) -> bool:
    return (
        "://" in chunk
        or chunk[:4].casefold() == "www."
        or ("@" in chunk[1:] and chunk[0] not in "@#!")
        or chunk[:1] in "/~\\"
    )
