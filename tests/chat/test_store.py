"""The store over the ORM fulfils the contract, and what it adds to it."""

import asyncio
import json

import pytest
from chatkit.types import WidgetItem
from chatkit.widgets import DynamicWidgetRoot

from accounts.models import User
from chat.context import RequestContext
from chat.models import Item
from chat.store import DjangoStore
from tests.chat.store_contract import NOON, StoreContract, ids, said, thread

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def store() -> DjangoStore:
    return DjangoStore()


@pytest.fixture
def mine(ana: User) -> RequestContext:
    return RequestContext(user=ana)


@pytest.fixture
def theirs(ben: User) -> RequestContext:
    return RequestContext(user=ben)


class TestDjangoStore(StoreContract):
    """Runs on the database of the test run: SQLite, and again PostgreSQL."""


async def test_writers_at_once_get_places_of_their_own(
    store: DjangoStore, mine: RequestContext
) -> None:
    await store.save_thread(thread(), mine)
    names = [f"msg_{number}" for number in range(40)]
    await asyncio.gather(*[store.add_thread_item("thr_1", said(name), mine) for name in names])
    page = await store.load_thread_items("thr_1", None, 100, "asc", mine)
    assert sorted(ids(page)) == sorted(names)


async def test_a_payload_is_kept_verbatim(store: DjangoStore, mine: RequestContext) -> None:
    await store.save_thread(thread(), mine)
    raw = {"type": "Card", "novel": {"b": 1, "a": None}, "children": []}
    item = WidgetItem(
        id="msg_1",
        thread_id="thr_1",
        created_at=NOON,
        widget=DynamicWidgetRoot.model_validate(raw),
    )
    await store.add_thread_item("thr_1", item, mine)
    payload = (await Item.objects.aget(item_id="msg_1")).payload
    assert payload == item.model_dump_json(by_alias=True, exclude_none=True)
    assert json.loads(payload)["widget"]["novel"] == {"b": 1}


async def test_a_removed_items_content_is_gone(store: DjangoStore, mine: RequestContext) -> None:
    await store.save_thread(thread(), mine)
    await store.add_thread_item("thr_1", said("msg_1", "secret"), mine)
    await store.delete_thread_item("thr_1", "msg_1", mine)
    assert (await Item.objects.aget(item_id="msg_1")).payload == ""
