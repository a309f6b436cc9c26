"""Text that may be shown in a terminal."""

from __future__ import annotations

import re

# A model's or a title's words could otherwise move the cursor, ring, or set the clipboard.
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def plain(text: str) -> str:
    return UNSEEN.sub("", text)
