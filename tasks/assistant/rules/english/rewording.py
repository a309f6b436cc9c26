"""Putting words into plainer ones by rules, without a touch to what is quoted."""

import re
from collections.abc import Callable, Iterable

from tasks.regex import regex

Plain = str | Callable[[re.Match[str]], str]
Rule = tuple[str, Plain]
Rules = tuple[tuple[re.Pattern[str], Plain], ...]
QUOTED = regex(r'("[^"]*")')


def rules(table: Iterable[Rule]) -> Rules:
    return tuple((regex(pattern, re.IGNORECASE), plain) for pattern, plain in table)


def reworded(text: str, table: Rules) -> str:
    """Each rule in turn, on all that stands outside quotation marks."""
    parts = QUOTED.split(text)
    spoken = [i for i in range(0, len(parts), 2) if parts[i]]
    for pattern, plain in table:
        for i in spoken:
            parts[i] = pattern.sub(plain, parts[i])
    return "".join(parts)
