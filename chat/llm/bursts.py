"""Text that arrived together goes on together: a burst costs what one token does.

Nothing waits: only chunks of one network read are joined. A model that is faster than the reader,
or a process that has much to do, fills a read with many; one that tells word by word, with one.
The first word of an answer goes alone, before the rest of its read is looked at.
"""

from collections.abc import Iterable, Iterator
from typing import Any

Json = dict[str, Any]
SAID = frozenset({"content", "role"})


class Bursts:
    """The chunks of one answer."""

    def __init__(self) -> None:
        self._speaking = False

    def joined(self, batch: Iterable[Json]) -> Iterator[Json]:
        """Those of one read, neighbours with nothing but text as one."""
        run: list[tuple[Json, str]] = []
        for raw in batch:
            text = _only_text(raw)
            if text is not None and self._speaking:
                run.append((raw, text))
                continue
            self._speaking = self._speaking or text is not None
            yield from _one(run)
            run = []
            yield raw
        yield from _one(run)


def _one(run: list[tuple[Json, str]]) -> Iterator[Json]:
    if len(run) < 2:
        yield from (raw for raw, _ in run)
        return
    first = run[0][0]
    choice = first["choices"][0]
    delta = {**choice["delta"], "content": "".join(text for _, text in run)}
    yield {**first, "choices": [{**choice, "delta": delta}]}


def _only_text(raw: Json) -> str | None:
    choices = raw.get("choices")
    if not choices or len(choices) != 1 or raw.get("usage") or raw.get("error"):
        return None
    choice = choices[0]
    if choice.get("finish_reason") or choice.get("error") or choice.get("index") not in {0, None}:
        return None
    delta = choice.get("delta") or {}
    if any(value for key, value in delta.items() if key not in SAID):
        return None
    text = delta.get("content")
    return text if text and isinstance(text, str) else None
