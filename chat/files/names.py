"""A file's name, as it may be shown, stored and sent back."""

from __future__ import annotations

import re
import unicodedata

from chat.files.kinds import EXTENSIONS

LENGTH = 120
# Path separators end a folder; the rest is what no name needs and some programs act on.
FOLDERS = re.compile(r".*[/\\]", re.DOTALL)
INVISIBLE = ("Cc", "Cf", "Cs", "Co")
UNUSABLE = re.compile(r'[<>:"|?*`$;\r\n\t]')


def display_name(given: str, mime_type: str = "") -> str:
    """One line without a path; it ends as its type does: a double-click runs no program."""
    name = FOLDERS.sub("", unicodedata.normalize("NFC", given.replace("\0", "")))
    # Control characters, and those that turn the reading direction round ("gpj.exe").
    shown = "".join(one for one in name if unicodedata.category(one) not in INVISIBLE)
    clean = " ".join(UNUSABLE.sub("_", shown).split()).strip(". ")
    endings = EXTENSIONS.get(mime_type, ())
    if endings and not clean.lower().endswith(endings):
        return f"{clean[: LENGTH - 6] or 'file'}{endings[0]}"
    return _short(clean) or "file"


def _short(name: str) -> str:
    if len(name) <= LENGTH:
        return name
    stem, dot, extension = name.rpartition(".")
    if not dot or len(extension) > 10:
        return name[:LENGTH]
    return f"{stem[: LENGTH - len(extension) - 1]}.{extension}"
