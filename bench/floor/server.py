"""The peer's server on a store that keeps nothing but the message it is just asked about."""

from typing import Any

from chatkit.types import Page, ThreadItem, ThreadMetadata

from bench.peer.server import PeerServer
from bench.peer.store import MemoryStore

Context = dict[str, Any]


class NoStore(MemoryStore):
    async def save_thread(self, thread: ThreadMetadata, context: Context) -> None:
        pass

    async def add_thread_item(self, thread_id: str, item: ThreadItem, context: Context) -> None:
        context.setdefault("message", item)

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: Context
    ) -> Page[ThreadItem]:
        return Page(data=[context["message"]])


class FloorServer(PeerServer):
    def __init__(self) -> None:
        super().__init__(NoStore())
