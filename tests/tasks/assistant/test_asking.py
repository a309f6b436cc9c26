"""Asking before deleting and before changing many: once, as it was named, by its own person."""

import asyncio
from typing import Any

import pytest
from asgiref.sync import sync_to_async

from accounts.models import User
from tasks.models import Task
from tasks.services import task_delete, tasks_create
from tests.chat.talk import Talk
from tests.flows.conversation import Conversation, buttons, texts

pytestmark = pytest.mark.django_db(transaction=True)
ALREADY = "This was answered already, so nothing happened now."


async def there() -> list[int]:
    rows = Task.objects.filter(deleted_at=None).order_by("number")
    return [task.number async for task in rows]


async def done() -> list[int]:
    rows = Task.objects.filter(completed_at__isnull=False).order_by("number")
    return [task.number async for task in rows]


@pytest.fixture
async def eight(chat: Conversation, ana: User) -> Conversation:
    items: list[Any] = [{"title": f"Thing {n}"} for n in range(1, 9)]
    await sync_to_async(tasks_create)(owner=ana, items=items)
    return chat


async def test_nothing_happens_before_the_answer(eight: Conversation) -> None:
    await eight.say("delete #1 and #2")
    assert await there() == [1, 2, 3, 4, 5, 6, 7, 8]
    assert {"Delete 2 tasks?", "Thing 1", "Thing 2"} <= set(texts(eight.widget()))
    assert await eight.calls() == [("delete_task", "ok")]


async def test_more_than_five_at_once_are_asked_about(eight: Conversation) -> None:
    await eight.say("complete #1, #2, #3, #4, #5")
    assert await done() == [1, 2, 3, 4, 5]
    await eight.say("undo")
    await eight.say("complete #1, #2, #3, #4, #5, #6")
    assert await done() == []
    await eight.press("Complete")
    assert await done() == [1, 2, 3, 4, 5, 6]


async def test_a_no_changes_nothing_and_cannot_be_turned_into_a_yes(eight: Conversation) -> None:
    await eight.say("delete #1")
    card = eight.widget()
    kept = await eight.press("Keep")
    assert kept
    assert "Nothing was changed." in texts(kept)
    await eight.press("Delete", item=card)
    assert eight.errors() == [ALREADY]
    assert 1 in await there()


async def test_two_yeses_at_once_are_one(eight: Conversation, ana: User) -> None:
    await eight.say("complete all my tasks")
    card = eight.widget()
    tabs = [Conversation(await Talk.of(ana)) for _ in range(3)]
    for tab in tabs:
        tab.thread_id = eight.thread_id
    await asyncio.gather(*(tab.press("Complete", item=card) for tab in tabs))
    assert sorted(len(tab.errors()) for tab in tabs) == [0, 1, 1]
    assert len(await done()) == 8
    await eight.say("undo")
    assert await done() == []


async def test_the_payload_of_a_click_cannot_name_other_tasks(eight: Conversation) -> None:
    await eight.say("delete #1")
    forged = {"tool": "delete_task", "arguments": {"numbers": [2, 3]}}
    await eight.act("confirm.yes", forged, eight.widget()["id"])
    assert await there() == [2, 3, 4, 5, 6, 7, 8]


async def test_a_yes_means_what_was_named_then(eight: Conversation, ana: User) -> None:
    await eight.say("show my tasks")
    await eight.say("delete 2")
    card = eight.widget()
    await eight.say("done with #1")
    await eight.say("show my tasks")
    await eight.press("Delete", item=card)
    assert await there() == [1, 3, 4, 5, 6, 7, 8]


async def test_what_is_gone_meanwhile_is_left_out(eight: Conversation, ana: User) -> None:
    await eight.say("delete #1 and #2")
    await sync_to_async(task_delete)(owner=ana, number=1)
    card = await eight.press("Delete")
    assert card
    assert "Left out, for they are gone: #1." in texts(card)
    assert await there() == [3, 4, 5, 6, 7, 8]


async def test_when_all_of_it_is_gone(eight: Conversation, ana: User) -> None:
    await eight.say("delete #1")
    await sync_to_async(task_delete)(owner=ana, number=1)
    card = await eight.press("Delete")
    assert card
    assert "This task is gone already." in texts(card)
    assert not {"Delete", "Undo"} & set(buttons(card["widget"]))


async def test_an_old_card_is_answered_by_its_button_only(eight: Conversation) -> None:
    await eight.say("delete #1")
    card = eight.widget()
    await eight.say("what's due today?")
    await eight.say("yes")
    assert 1 in await there()
    await eight.press("Delete", item=card)
    assert 1 not in await there()


async def test_undo_of_an_answered_card(eight: Conversation) -> None:
    await eight.say("delete #1 and #2")
    await eight.press("Delete")
    card = await eight.press("Undo")
    assert await there() == [1, 2, 3, 4, 5, 6, 7, 8]
    assert card
    assert "Undone: deleted 2 tasks." in texts(card)
    assert (await eight.reloaded())[-1] == card


async def test_no_task_is_asked_about_that_is_not_there(eight: Conversation) -> None:
    await eight.say("delete #99")
    assert not await eight.reloaded()
    assert len(await there()) == 8
