"""Pages as a client reads them: visible items only, from either end, with no loop."""

from datetime import datetime

import pytest
from chatkit.types import HiddenContextItem

from accounts.models import User
from chat.context import RequestContext
from chat.store import DjangoStore
from tests.chat.store_contract import said
from tests.chat.talk import Talk

pytestmark = pytest.mark.django_db(transaction=True)


async def thread_with_hidden_items(talk: Talk, user: User) -> str:
    thread_id, _ = await talk.start("Go")
    store, context = DjangoStore(), RequestContext(user=user)
    for number in range(30):
        hidden = HiddenContextItem(
            id=f"hid_{number:02}", thread_id=thread_id, created_at=datetime.now(), content="x"
        )
        await store.add_thread_item(thread_id, hidden, context)
    for number in range(3):
        item = said(f"msg_{number}", f"{number}", thread_id)
        await store.add_thread_item(thread_id, item, context)
    return thread_id


@pytest.mark.parametrize("order", ["asc", "desc"])
async def test_a_client_that_goes_on_after_the_last_it_saw_comes_to_an_end(
    ana: User, order: str
) -> None:
    talk = await Talk.of(ana)
    thread_id = await thread_with_hidden_items(talk, ana)
    seen: list[str] = []
    for _ in range(10):
        after = {"after": seen[-1]} if seen else {}
        page = await talk.ask("items.list", thread_id=thread_id, limit=2, order=order, **after)
        seen += [item["id"] for item in page["data"]]
        if not page["has_more"]:
            break
    assert len(seen) == len(set(seen)) == 5
    assert not page["has_more"]


async def test_opening_a_thread_gives_visible_items(ana: User) -> None:
    talk = await Talk.of(ana)
    thread_id = await thread_with_hidden_items(talk, ana)
    thread = await talk.ask("threads.get_by_id", thread_id=thread_id)
    types = {item["type"] for item in thread["items"]["data"]}
    assert types == {"user_message", "assistant_message"}
    assert len(thread["items"]["data"]) == 5


async def test_threads_are_paged_by_the_clients_cursor(ana: User) -> None:
    talk = await Talk.of(ana)
    made = [(await talk.start(f"Thread {number}"))[0] for number in range(5)]
    first = await talk.ask("threads.list", limit=3)
    second = await talk.ask("threads.list", limit=3, after=first["after"])
    assert [t["id"] for t in first["data"] + second["data"]] == made[::-1]
    assert (first["has_more"], second["has_more"]) == (True, False)


async def test_feedback_is_kept_once_each(ana: User) -> None:
    talk = await Talk.of(ana)
    thread_id, _ = await talk.start("Go")
    reply = (await talk.items(thread_id))[1]["id"]
    for kind in ("positive", "negative"):
        params = {"thread_id": thread_id, "item_ids": [reply], "kind": kind}
        assert await talk.ask("items.feedback", **params) == {}
