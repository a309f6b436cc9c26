"""Text as it is compared and as it may be stored."""

import unicodedata

# Cc: control, Cs: half of a surrogate pair, which no database takes. Co, Cn harm nobody.
FORBIDDEN = {"Cc", "Cs"}


def fold(text: str) -> str:
    """Without case and accents: SQLite's LIKE knows only the case of ASCII letters."""
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def has_controls(text: str, allowed: str = "") -> bool:
    return any(unicodedata.category(c) in FORBIDDEN and c not in allowed for c in text)


def is_visible(text: str) -> bool:
    """Whether there is something to see: neither all spaces nor all zero-width marks."""
    return any(unicodedata.category(c)[0] not in "ZC" for c in text)
