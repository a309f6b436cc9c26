"""ChatKit's Store over the ORM: async methods, each one hop to the owner-scoped functions."""

from __future__ import annotations

from chatkit.store import NotFoundError, Store, StoreItemType
from chatkit.types import Attachment, Page, ThreadItem, ThreadMetadata

from chat import attachment_records, items, threads
from chat.context import RequestContext
from chat.db import in_db
from chat.ids import new_id


class DjangoStore(Store[RequestContext]):
    """Everything that `chatkit.store.Store` asks for, for any `AUTH_USER_MODEL`.

    To drive it from a test-suite of your own: migrate the app, make users, and

        store = DjangoStore()
        context = RequestContext(user=user)
        await store.save_thread(ThreadMetadata(id="thr_1", created_at=datetime.now()), context)

    A store has no state: make as many as you like. Each context sees and changes what belongs to
    its `user` and nothing else; a foreign thread or item raises `NotFoundError` like an unknown
    one, its page of items is empty, and writing to it raises `NotFoundError` and changes nothing.
    The calls run on the engine's own database threads, so pytest-django needs `transaction=True`;
    call `chat.db.close_connections()` before the test database is dropped.
    """

    def generate_thread_id(self, context: RequestContext) -> str:
        return new_id("thread")

    def generate_item_id(
        self, item_type: StoreItemType, thread: ThreadMetadata, context: RequestContext
    ) -> str:
        return new_id(item_type)

    async def load_thread(self, thread_id: str, context: RequestContext) -> ThreadMetadata:
        return threads.metadata_of(await in_db(threads.thread_get, context.owner_id, thread_id))

    async def save_thread(self, thread: ThreadMetadata, context: RequestContext) -> None:
        await in_db(threads.thread_save, context.owner_id, thread)

    async def load_threads(
        self, limit: int, after: str | None, order: str, context: RequestContext
    ) -> Page[ThreadMetadata]:
        found, more = await in_db(
            threads.thread_page, context.owner_id, limit=limit, after=after, order=order
        )
        return threads.page_of(found, more)

    async def delete_thread(self, thread_id: str, context: RequestContext) -> None:
        if not await in_db(threads.thread_delete, context.owner_id, thread_id):
            raise NotFoundError("There is no such conversation.")

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: RequestContext
    ) -> Page[ThreadItem]:
        found, more = await in_db(
            items.item_page, context.owner_id, thread_id, limit=limit, after=after, order=order
        )
        return Page(
            data=[items.item_model(item) for item in found],
            has_more=more,
            after=found[-1].item_id if more else None,
        )

    async def add_thread_item(
        self, thread_id: str, item: ThreadItem, context: RequestContext
    ) -> None:
        await in_db(items.item_add, context.owner_id, thread_id, item)

    async def save_item(self, thread_id: str, item: ThreadItem, context: RequestContext) -> None:
        await in_db(items.item_add, context.owner_id, thread_id, item)

    async def load_item(self, thread_id: str, item_id: str, context: RequestContext) -> ThreadItem:
        return items.item_model(await in_db(items.item_get, context.owner_id, thread_id, item_id))

    async def delete_thread_item(
        self, thread_id: str, item_id: str, context: RequestContext
    ) -> None:
        await in_db(items.item_remove, context.owner_id, thread_id, item_id)

    async def save_attachment(self, attachment: Attachment, context: RequestContext) -> None:
        await in_db(attachment_records.attachment_save, context.owner_id, attachment)

    async def load_attachment(self, attachment_id: str, context: RequestContext) -> Attachment:
        return await in_db(attachment_records.attachment_get, context.owner_id, attachment_id)

    async def delete_attachment(self, attachment_id: str, context: RequestContext) -> None:
        await in_db(attachment_records.attachment_delete, context.owner_id, attachment_id)
