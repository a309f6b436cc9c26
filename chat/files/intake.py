"""From bytes to what is kept of them: checked, made anew, read. No database, no storage."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal, ParamSpec, TypeVar

from chat.conf import conf
from chat.files import refusals
from chat.files.images import reencode
from chat.files.kinds import Sniffed, sniff
from chat.files.names import display_name
from chat.files.texts import bounded, pdf_text

P = ParamSpec("P")
R = TypeVar("R")
# A picture takes up to 200 MB while it is decoded: so few at once.
WORKERS = 2


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file that is fit to be kept."""

    kind: Literal["image", "file"]
    name: str
    mime_type: str
    data: bytes
    text: str = ""
    thumbnail: bytes = b""
    thumbnail_type: str = ""


def examine(data: bytes, name: str) -> Accepted:
    """Raises FileRefused."""
    if len(data) > conf().upload_size:
        raise refusals.too_large(conf().upload_size)
    found = sniff(data, name)
    if found.kind == "image":
        return _image(data, name, found)
    most, shown = conf().file_text, display_name(name, found.mime_type)
    if found.kind == "pdf":
        return Accepted("file", shown, found.mime_type, data, pdf_text(data, most))
    return Accepted("file", shown, found.mime_type, found.text.encode(), bounded(found.text, most))


def _image(data: bytes, name: str, found: Sniffed) -> Accepted:
    picture = reencode(data, found.mime_type, max_pixels=conf().image_pixels)
    return Accepted(
        "image",
        display_name(name, picture.mime_type),
        picture.mime_type,
        picture.data,
        thumbnail=picture.thumbnail,
        thumbnail_type=picture.thumbnail_type,
    )


@functools.cache
def _workers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(WORKERS, thread_name_prefix="chat-files")


def in_worker(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> Awaitable[R]:
    """Run what takes long and touches no database, apart from the few database threads."""
    loop = asyncio.get_running_loop()
    return loop.run_in_executor(_workers(), functools.partial(function, *args, **kwargs))
