"""A thread's entries in their order: items, with the tools and troubles between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from chat.models import Feedback, Item, Run, Thread, ToolCall
from chat.transcript.entries import Entry, entry_of, run_entry, tool_entry

NOT_WELL = (Run.State.FAILED, Run.State.INTERRUPTED, Run.State.STOPPED)


@dataclass(frozen=True, slots=True)
class Transcript:
    entries: list[Entry]
    # The place to go on after, if there is more.
    more_after: int | None = None


def transcript(thread: Thread, *, after: int = 0, limit: int | None = None) -> Transcript:
    """Four queries, however long. The caller has made sure that it may be read."""
    rows = Item.objects.filter(thread=thread, removed=False, seq__gt=after).order_by("seq")
    items = list(rows[: limit + 1] if limit else rows)
    beyond = items.pop() if limit and len(items) > limit else None
    since = items[0].created_at if after and items else None
    between = _between(thread, since, beyond.created_at if beyond else None)
    entries = list(_merged(_entries(items), between))
    return Transcript(entries, items[-1].seq if beyond else None)


def _entries(items: list[Item]) -> list[Entry]:
    given = Feedback.objects.filter(item__in=items).order_by("updated_at")
    thumbs = dict(given.values_list("item_id", "kind"))
    return [entry_of(item, thumbs.get(item.pk, "")) for item in items]


def _between(thread: Thread, since: datetime | None, until: datetime | None) -> list[Entry]:
    calls = ToolCall.objects.filter(_window("started_at", since, until), run__thread=thread)
    runs = Run.objects.filter(
        _window("started_at", since, until), thread=thread, state__in=NOT_WELL
    )
    found = [*map(tool_entry, calls), *map(run_entry, runs)]
    return sorted(found, key=lambda entry: entry.at)


def _window(name: str, since: datetime | None, until: datetime | None) -> Q:
    bounds: dict[str, Any] = {f"{name}__gte": since, f"{name}__lt": until}
    return Q(**{key: value for key, value in bounds.items() if value is not None})


def _merged(entries: list[Entry], between: list[Entry]) -> Iterator[Entry]:
    waiting = list(reversed(between))
    for entry in entries:
        while waiting and waiting[-1].at < entry.at:
            yield waiting.pop()
        yield entry
    yield from reversed(waiting)
