"""What a ChatKit Store must do, whatever keeps its data.

Inherit it in a class whose name starts with `Test` and give it three fixtures: `store`, and two
contexts of different persons, `mine` and `theirs`. pytest runs each of its methods against them.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from chatkit.store import NotFoundError, Store
from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageItem,
    FileAttachment,
    HiddenContextItem,
    InferenceOptions,
    LockedStatus,
    Page,
    ThreadItem,
    ThreadMetadata,
    UserMessageItem,
    UserMessageTextContent,
    WidgetItem,
    Workflow,
    WorkflowItem,
)
from chatkit.widgets import DynamicWidgetRoot

NOON = datetime(2026, 3, 1, 12, 0, 0, 123456)


def thread(id: str = "thr_1", created_at: datetime = NOON, **fields: Any) -> ThreadMetadata:
    return ThreadMetadata(id=id, created_at=created_at, **fields)


def said(id: str, text: str = "Hello", thread_id: str = "thr_1") -> AssistantMessageItem:
    content = [AssistantMessageContent(text=text)]
    return AssistantMessageItem(id=id, thread_id=thread_id, created_at=NOON, content=content)


def hidden(id: str) -> HiddenContextItem:
    return HiddenContextItem(id=id, thread_id="thr_1", created_at=NOON, content="secret")


def ids(page: Page[Any]) -> list[str]:
    return [entry.id for entry in page.data]


class StoreContract:
    async def items(self, store: Store, context: Any, order: str = "asc") -> list[str]:
        return ids(await store.load_thread_items("thr_1", None, 100, order, context))

    async def fill(self, store: Store, context: Any, *names: str) -> None:
        await store.save_thread(thread(), context)
        for name in names:
            await store.add_thread_item("thr_1", said(name), context)

    # Threads

    async def test_a_thread_comes_back_as_it_was_given(self, store: Store, mine: Any) -> None:
        given = thread(
            title="Ünïcode ✓",
            status=LockedStatus(reason="paused"),
            allowed_image_domains=["example.com"],
            metadata={"deep": {"list": [1, None, "x"]}},
        )
        await store.save_thread(given, mine)
        assert await store.load_thread("thr_1", mine) == given

    async def test_a_time_keeps_or_lacks_its_offset(self, store: Store, mine: Any) -> None:
        for moment in (NOON, NOON.replace(tzinfo=UTC)):
            await store.save_thread(thread(created_at=moment), mine)
            assert (await store.load_thread("thr_1", mine)).created_at == moment

    async def test_saving_again_updates(self, store: Store, mine: Any) -> None:
        await store.save_thread(thread(title="old"), mine)
        await store.save_thread(thread(title="new"), mine)
        assert (await store.load_thread("thr_1", mine)).title == "new"
        assert ids(await store.load_threads(10, None, "desc", mine)) == ["thr_1"]

    async def test_loading_never_makes_a_thread(self, store: Store, mine: Any) -> None:
        for name in ("thr_unknown", "", "x" * 10_000, "nul\0", "thr_1' OR 1=1 --"):
            with pytest.raises(NotFoundError):
                await store.load_thread(name, mine)
        assert ids(await store.load_threads(10, None, "desc", mine)) == []

    async def test_threads_page_both_ways(self, store: Store, mine: Any) -> None:
        for day in range(5):
            await store.save_thread(thread(f"thr_{day}", NOON + timedelta(days=day)), mine)
        for order, expected in (("desc", "43210"), ("asc", "01234")):
            assert await self.all_threads(store, mine, order) == [f"thr_{n}" for n in expected]

    async def test_threads_of_one_instant_are_paged_once_each(
        self, store: Store, mine: Any
    ) -> None:
        names = {f"thr_{number}" for number in range(7)}
        for name in names:
            await store.save_thread(thread(name), mine)
        for order in ("asc", "desc"):
            paged = await self.all_threads(store, mine, order)
            assert (len(paged), set(paged)) == (7, names)

    async def test_a_page_goes_on_after_a_deleted_thread(self, store: Store, mine: Any) -> None:
        names = []
        for _ in range(4):
            names.append(store.generate_thread_id(mine))
            await store.save_thread(thread(names[-1], datetime.now()), mine)
        await store.delete_thread(names[2], mine)
        page = await store.load_threads(10, names[2], "desc", mine)
        assert ids(page) == [names[1], names[0]]

    async def test_a_deleted_thread_takes_its_items_along(self, store: Store, mine: Any) -> None:
        await self.fill(store, mine, "msg_1")
        await store.delete_thread("thr_1", mine)
        with pytest.raises(NotFoundError):
            await store.load_thread("thr_1", mine)
        with pytest.raises(NotFoundError):
            await store.add_thread_item("thr_1", said("msg_2"), mine)
        assert await self.items(store, mine) == []

    async def all_threads(self, store: Store, context: Any, order: str) -> list[str]:
        seen: list[str] = []
        after = None
        while True:
            page = await store.load_threads(2, after, order, context)
            seen += ids(page)
            if not page.has_more:
                return seen
            after = page.after

    # Items

    async def test_items_come_back_as_they_were_given(self, store: Store, mine: Any) -> None:
        await store.save_thread(thread(), mine)
        base: dict[str, Any] = {"thread_id": "thr_1", "created_at": NOON}
        given: list[ThreadItem] = [
            UserMessageItem(
                id="msg_1",
                content=[UserMessageTextContent(text='Nul \0, "quotes", ✓')],
                inference_options=InferenceOptions(model="m"),
                attachments=[FileAttachment(id="a", name="n", mime_type="t/p", metadata={"k": 1})],
                **base,
            ),
            said("msg_2"),
            hidden("shcx_1"),
            WorkflowItem(id="wf_1", workflow=Workflow(type="custom", tasks=[]), **base),
        ]
        for item in given:
            await store.add_thread_item("thr_1", item, mine)
        assert (await store.load_thread_items("thr_1", None, 10, "asc", mine)).data == given
        assert await store.load_item("thr_1", "msg_1", mine) == given[0]

    async def test_a_widget_of_a_template_keeps_what_models_do_not_know(
        self, store: Store, mine: Any
    ) -> None:
        await store.save_thread(thread(), mine)
        raw = {"type": "Card", "children": [{"type": "Text", "value": "x", "novel": [1]}]}
        item = WidgetItem(
            id="msg_1",
            thread_id="thr_1",
            created_at=NOON,
            widget=DynamicWidgetRoot.model_validate(raw),
        )
        await store.add_thread_item("thr_1", item, mine)
        loaded = await store.load_item("thr_1", "msg_1", mine)
        assert isinstance(loaded, WidgetItem)
        assert loaded.widget.type == "Card"

    async def test_items_keep_the_order_of_arrival_within_one_instant(
        self, store: Store, mine: Any
    ) -> None:
        names = [f"msg_{letter}" for letter in "zamkb"]
        await self.fill(store, mine, *names)
        assert await self.items(store, mine) == names
        assert await self.items(store, mine, "desc") == names[::-1]

    async def test_items_page_both_ways(self, store: Store, mine: Any) -> None:
        names = [f"msg_{number}" for number in range(5)]
        await self.fill(store, mine, *names)
        for order, expected in (("asc", names), ("desc", names[::-1])):
            first = await store.load_thread_items("thr_1", None, 2, order, mine)
            second = await store.load_thread_items("thr_1", first.after, 2, order, mine)
            third = await store.load_thread_items("thr_1", second.after, 2, order, mine)
            assert [ids(first), ids(second), ids(third)] == [
                expected[:2],
                expected[2:4],
                expected[4:],
            ]
            assert [first.has_more, second.has_more, third.has_more] == [True, True, False]

    async def test_adding_again_keeps_the_position(self, store: Store, mine: Any) -> None:
        await self.fill(store, mine, "msg_1", "msg_2")
        await store.add_thread_item("thr_1", said("msg_1", "changed"), mine)
        await store.save_item("thr_1", said("msg_1", "again"), mine)
        assert await self.items(store, mine) == ["msg_1", "msg_2"]
        assert (await store.load_item("thr_1", "msg_1", mine)) == said("msg_1", "again")

    async def test_saving_an_unknown_item_adds_it(self, store: Store, mine: Any) -> None:
        await self.fill(store, mine, "msg_1")
        await store.save_item("thr_1", said("msg_2"), mine)
        assert await self.items(store, mine) == ["msg_1", "msg_2"]

    async def test_one_id_may_be_in_two_threads(self, store: Store, mine: Any) -> None:
        await self.fill(store, mine, "msg_1")
        await store.save_thread(thread("thr_2"), mine)
        await store.add_thread_item("thr_2", said("msg_1", "other", "thr_2"), mine)
        assert (await store.load_item("thr_1", "msg_1", mine)) == said("msg_1")
        await store.delete_thread_item("thr_2", "msg_1", mine)
        assert await self.items(store, mine) == ["msg_1"]

    async def test_a_deleted_item_is_gone(self, store: Store, mine: Any) -> None:
        await self.fill(store, mine, "msg_1", "msg_2")
        await store.delete_thread_item("thr_1", "msg_1", mine)
        await store.delete_thread_item("thr_1", "msg_1", mine)
        assert await self.items(store, mine) == ["msg_2"]
        with pytest.raises(NotFoundError):
            await store.load_item("thr_1", "msg_1", mine)

    async def test_a_page_goes_on_after_a_deleted_item(self, store: Store, mine: Any) -> None:
        await self.fill(store, mine, "msg_1", "msg_2", "msg_3")
        await store.delete_thread_item("thr_1", "msg_2", mine)
        for order, expected in (("asc", ["msg_3"]), ("desc", ["msg_1"])):
            page = await store.load_thread_items("thr_1", "msg_2", 10, order, mine)
            assert ids(page) == expected

    async def test_an_unknown_cursor_ends_the_list(self, store: Store, mine: Any) -> None:
        await self.fill(store, mine, "msg_1")
        for cursor in ("nope", "nul\0", "x" * 10_000):
            assert ids(await store.load_thread_items("thr_1", cursor, 9, "asc", mine)) == []
            assert ids(await store.load_threads(9, cursor, "asc", mine)) == []

    async def test_hidden_items_are_the_servers_too(self, store: Store, mine: Any) -> None:
        await store.save_thread(thread(), mine)
        for number in range(3):
            await store.add_thread_item("thr_1", hidden(f"shcx_{number}"), mine)
        await store.add_thread_item("thr_1", said("msg_1"), mine)
        first = await store.load_thread_items("thr_1", None, 2, "asc", mine)
        second = await store.load_thread_items("thr_1", first.after, 2, "asc", mine)
        assert ids(first) + ids(second) == ["shcx_0", "shcx_1", "shcx_2", "msg_1"]

    # Isolation

    async def test_another_persons_thread_is_not_found(
        self, store: Store, mine: Any, theirs: Any
    ) -> None:
        await self.fill(store, theirs, "msg_1")
        with pytest.raises(NotFoundError):
            await store.load_thread("thr_1", mine)
        with pytest.raises(NotFoundError):
            await store.load_item("thr_1", "msg_1", mine)
        assert await self.items(store, mine) == []
        assert ids(await store.load_threads(10, None, "desc", mine)) == []

    async def test_another_persons_thread_is_not_changed(
        self, store: Store, mine: Any, theirs: Any
    ) -> None:
        await self.fill(store, theirs, "msg_1")
        for write in (
            lambda: store.save_thread(thread(title="mine now"), mine),
            lambda: store.add_thread_item("thr_1", said("msg_2"), mine),
            lambda: store.add_thread_item("thr_1", said("msg_1", "changed"), mine),
            lambda: store.save_item("thr_1", said("msg_1", "changed"), mine),
        ):
            with pytest.raises(NotFoundError):
                await write()
        for delete in (
            lambda: store.delete_thread_item("thr_1", "msg_1", mine),
            lambda: store.delete_thread("thr_1", mine),
        ):
            with suppress(NotFoundError):
                await delete()
        assert await store.load_thread("thr_1", theirs) == thread()
        assert await store.load_item("thr_1", "msg_1", theirs) == said("msg_1")
        assert await self.items(store, theirs) == ["msg_1"]

    async def test_a_foreign_cursor_opens_nothing(
        self, store: Store, mine: Any, theirs: Any
    ) -> None:
        await store.save_thread(thread("thr_theirs", NOON + timedelta(days=1)), theirs)
        await self.fill(store, mine, "msg_1")
        assert "thr_theirs" not in ids(await store.load_threads(9, "thr_theirs", "desc", mine))

    # Attachments

    async def test_attachments_are_upserted_and_ones_own(
        self, store: Store, mine: Any, theirs: Any
    ) -> None:
        given = FileAttachment(id="atc_1", name="a.txt", mime_type="text/plain")
        await store.save_attachment(given, mine)
        renamed = given.model_copy(update={"name": "b.txt", "metadata": {"k": "v"}})
        await store.save_attachment(renamed, mine)
        assert await store.load_attachment("atc_1", mine) == renamed
        with pytest.raises(NotFoundError):
            await store.load_attachment("atc_1", theirs)
        with pytest.raises(NotFoundError):
            await store.save_attachment(given, theirs)
        with suppress(NotFoundError):
            await store.delete_attachment("atc_1", theirs)
        assert await store.load_attachment("atc_1", mine) == renamed
        await store.delete_attachment("atc_1", mine)
        with pytest.raises(NotFoundError):
            await store.load_attachment("atc_1", mine)

    # Ids

    async def test_ids_are_many_and_sort_by_time(self, store: Store, mine: Any) -> None:
        made = [store.generate_item_id("message", thread(), mine) for _ in range(5000)]
        assert len(set(made)) == 5000
        assert made == sorted(made)
        assert all(len(one) <= 64 and one.startswith("msg_") for one in made)
        assert store.generate_thread_id(mine).startswith("thr_")
