"""Words: cleaning, tokens, stems and near misses."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from tasks.regex import regex

TOKEN = regex(r"#?[^\W_]+(?:['’\-][^\W_]+)*|\S", re.UNICODE)
QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
)
HESITATION = regex(r"(?<![\w-])(?:u+m+|u+h+m*|erm+|hmm+)\b(?!-)[,.…]*\s*", re.I)
UNMARKED = regex(
    r"\b((?:do|does|did|ca|wo|could|would|should|is|are|was|were|has|have|had|ai)n)(t)\b"
    r"|\b(?:(that|what|where|how|who|there|here|let)(s)|([Ii])(m|ve)|(you|they)(re)|(we|they"
    r"|you)(ve))\b",
    re.I,
)
INVISIBLE = regex(r"[\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    start: int
    end: int


def cleaned(text: str) -> str:
    """One kind of quote, of space and of line end; nothing invisible."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    text = INVISIBLE.sub("", text.translate(QUOTES).replace("\u2028", "\n"))
    return re.sub(r"[^\S\n]+", " ", text).strip()


def apostrophised(text: str) -> str:
    """ "dont" and "whats" as they are written in books; what is quoted stays."""
    parts = re.split(r'("[^"]*")', text)
    parts[::2] = [
        UNMARKED.sub(lambda m: "'".join(group for group in m.groups() if group), part)
        for part in parts[::2]
    ]
    return "".join(parts)


def without_hesitation(text: str) -> str:
    """Spoken words without their "um" and "uh", unless there is nothing else."""
    shorter = HESITATION.sub("", text).strip()
    return shorter or text


def lowered(text: str) -> str:
    """Lower case of the same length, so that positions stay true."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def tokens(text: str) -> list[Token]:
    return [Token(m.group(), m.start(), m.end()) for m in TOKEN.finditer(lowered(text))]


def words(text: str) -> list[str]:
    """The lower-case words alone."""
    return [t.text for t in tokens(text) if t.text[0].isalnum() or len(t.text) > 1]


def stem(word: str) -> str:
    """A crude stem: enough for plurals, gerunds and possessives to meet."""
    word = word.removeprefix("#").removesuffix("'s").removesuffix("'")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        if len(word) > len(ending) + 3 and word.endswith(ending):
            return _undoubled(word[: -len(ending)])
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word


def _undoubled(word: str) -> str:
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        return word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word


def near(one: str, other: str) -> bool:
    """The same word but for one slip; short words must be the same."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < 4 or abs(len(one) - len(other)) > 1 or one.isdigit() or other.isdigit():
        return False
    if one[0] != other[0] and sorted(one) != sorted(other):
        return False  # "come" is not Rome, "bread" not "read": few slip at the first letter
    return distance(one, other) <= 1


def distance(one: str, other: str) -> int:
    """Slips between two words: a letter more, less, wrong, or two swapped."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        after = [i]
        for j, b in enumerate(other, 1):
            cost = min(row[j] + 1, after[j - 1] + 1, row[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            after.append(cost)
        before, row = row, after
    return row[-1]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one known word that a slip away from `word`, if there is just one."""
    found = {k for k in known if k[0] == word[:1] and len(k) >= 4 and distance(word, k) == 1}
    return found.pop() if len(found) == 1 else None


def vocabulary(text: str) -> frozenset[str]:
    return frozenset(text.split())


def quoted(title: str) -> str:
    """A title inside a sentence of ours."""
    short = title if len(title) <= 60 else title[:59].rstrip() + "…"
    return f"“{short}”"
