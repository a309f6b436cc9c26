"""The store as one turn sees it: what the turn has read already costs no second query."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from chatkit.types import Page, ThreadItem, ThreadMetadata

from chat import threads
from chat.context import RequestContext
from chat.db import in_db
from chat.runs.begin import Begun
from chat.store import DjangoStore


class TurnStore(DjangoStore):
    def __init__(self, begun: Begun) -> None:
        self._thread_id = begun.thread.id
        self._written = _fields(begun.thread)
        self._tail: list[ThreadItem] | None = begun.history[-2:]
        self.stored: set[str] = set()
        """Ids of items that this turn's assistant has stored itself."""

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: RequestContext
    ) -> Page[ThreadItem]:
        """The SDK asks for the last two items before each answer: the history has them.

        On a retry they are also the right ones: those before the answer that is replaced.
        """
        tail, self._tail = self._tail, None
        asked = (thread_id, after, limit, order) == (self._thread_id, None, 2, "desc")
        if tail is not None and asked:
            return Page(data=tail[::-1])
        return await super().load_thread_items(thread_id, after, limit, order, context)

    async def save_item(self, thread_id: str, item: ThreadItem, context: RequestContext) -> None:
        """The SDK writes what was replaced: late, so it could undo what was stored meanwhile."""
        if item.id not in self.stored:
            await super().save_item(thread_id, item, context)

    async def save_thread(self, thread: ThreadMetadata, context: RequestContext) -> None:
        """Write only what this turn changed.

        The SDK writes all of a thread as it was at the start: that would undo a rename made
        meanwhile, and bring a deleted thread back.
        """
        fields = _fields(thread)
        changed = {name: value for name, value in fields.items() if value != self._written[name]}
        if changed:
            await in_db(threads.thread_change, context.owner_id, thread.id, **changed)
            self._written = fields


def _fields(thread: ThreadMetadata) -> dict[str, Any]:
    """A copy: tools change the metadata's own dict, and the list."""
    fields = threads.fields_of(thread)
    for name in ("metadata", "allowed_image_domains"):
        fields[name] = deepcopy(fields[name])
    return fields
