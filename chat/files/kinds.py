"""What a file is, by its bytes: neither its name nor the client's word is asked."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Literal

import puremagic

from chat.files import refusals

IMAGES = {"image/png": "PNG", "image/jpeg": "JPEG", "image/gif": "GIF", "image/webp": "WEBP"}
PDF = "application/pdf"
TEXT = "text/plain"
# How a text may call itself; a name can say no more than which text it is.
TEXTS = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".csv": "text/csv",
    ".json": "application/json",
}
EXTENSIONS = {
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
    PDF: (".pdf",),
    TEXT: (".txt", ".text", ".log"),
    "text/markdown": (".md", ".markdown"),
    "text/csv": (".csv",),
    "application/json": (".json",),
}
MARKUP = re.compile(
    r"\s*(<!--.*?-->\s*|<\?.*?\?>\s*)*<(!doctype|!entity|html|head|body|svg|script|iframe|\w+:svg|math)\b"
    r"|\s*<\?xml",
    re.IGNORECASE | re.DOTALL,
)
MARKUP_EXTENSIONS = (".html", ".htm", ".xhtml", ".xht", ".svg", ".svgz", ".xml", ".mht", ".mhtml")
# Enough to see what a text begins with.
HEAD = 4096
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
BOMS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


@dataclass(frozen=True, slots=True)
class Sniffed:
    kind: Literal["image", "pdf", "text"]
    mime_type: str
    # The file as text, if it is one.
    text: str = ""


def sniff(data: bytes, name: str) -> Sniffed:
    """Raises FileRefused. The name chooses between texts, and warns of what would be run."""
    if not data:
        raise refusals.empty()
    found = _by_magic(data)
    for mime_type in IMAGES:
        if mime_type in found:
            return Sniffed("image", mime_type)
    if PDF in found:
        return Sniffed("pdf", PDF)
    text = _text_of(data)
    if text is None:
        raise refusals.unknown_type()
    if MARKUP.match(text[:HEAD]) or name.lower().endswith(MARKUP_EXTENSIONS):
        raise refusals.markup()
    return Sniffed("text", _text_type(name), text)


def accept() -> dict[str, list[str]]:
    """Types and extensions, as ChatKit's composer takes them."""
    return {mime_type: list(extensions) for mime_type, extensions in EXTENSIONS.items()}


def _by_magic(data: bytes) -> set[str]:
    try:
        matches = puremagic.magic_string(data)
    except (puremagic.PureError, ValueError):
        return set()
    best = max(match.confidence for match in matches)
    return {match.mime_type for match in matches if match.confidence == best}


def _text_of(data: bytes) -> str | None:
    encoding = next((name for bom, name in BOMS.items() if data.startswith(bom)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if CONTROL.search(text) else text


def _text_type(name: str) -> str:
    _, dot, extension = name.lower().rpartition(".")
    return TEXTS.get(dot + extension, TEXT)
