"""A story for each tool: what is said, what is done, what is seen live and after a reload."""

import pytest

from tasks.models import Task
from tests.flows.conversation import Conversation, texts

pytestmark = pytest.mark.django_db(transaction=True)


async def open_titles() -> list[str]:
    rows = Task.objects.filter(deleted_at=None, completed_at=None).order_by("number")
    return [task.title async for task in rows]


async def test_adding_a_task(chat: Conversation) -> None:
    assert await chat.say("Add buy milk tomorrow") == "Added #1 “Buy milk”."
    assert await open_titles() == ["Buy milk"]
    assert {"#1", "Added", "Buy milk", "Tomorrow", "Undo"} <= set(texts(chat.widget()))
    assert await chat.reloaded() == [chat.widget()]
    assert await chat.calls() == [("add_task", "ok")]


async def test_adding_several_tasks_at_once(chat: Conversation) -> None:
    await chat.say("add bread, eggs and cheese")
    assert await open_titles() == ["Bread", "Eggs", "Cheese"]
    assert "Added 3 tasks" in texts(chat.widget())


async def test_listing_and_a_bare_number_that_means_a_row(chat: Conversation) -> None:
    await chat.say("add call Ana tomorrow 9am")
    await chat.say("add buy milk today")
    await chat.say("show my tasks")
    assert "Tasks (2)" in texts(chat.widget())
    await chat.say("done with 1")
    assert await open_titles() == ["Call Ana"]
    await chat.say("reopen 1")
    assert await open_titles() == ["Call Ana", "Buy milk"]


async def test_an_empty_list(chat: Conversation) -> None:
    await chat.say("show my tasks")
    assert texts(chat.widget())[0] == "No tasks found"


async def test_deleting_asks_and_applies_once(chat: Conversation) -> None:
    await chat.say("add buy milk")
    await chat.say("add buy bread")
    await chat.say("delete #1")
    assert len(await open_titles()) == 2
    card = chat.widget()
    done = await chat.press("Delete")
    assert done and "Deleted" in texts(done)
    assert await open_titles() == ["Buy bread"]
    assert (await chat.reloaded())[-1] == done
    await chat.press("Delete", item=card)
    assert chat.errors() == ["This was answered already, so nothing happened now."]
    assert await open_titles() == ["Buy bread"]


async def test_a_typed_yes_answers_the_card(chat: Conversation) -> None:
    await chat.say("add buy milk")
    await chat.say("delete #1")
    assert await chat.say("yes") == "Deleted."
    assert await open_titles() == []
    await chat.say("undo")
    assert await open_titles() == ["Buy milk"]


async def test_buttons_of_a_row(chat: Conversation) -> None:
    await chat.say("add milk, bread and eggs")
    await chat.say("show my tasks")
    await chat.press("Complete #1")
    await chat.press("Delete #2")
    assert await open_titles() == ["Eggs"]
    assert "Deleted" in texts(chat.widget())
    await chat.press("Undo")
    assert await open_titles() == ["Bread", "Eggs"]
    await chat.press("Reopen #1")
    assert len(await open_titles()) == 3
    assert (await chat.reloaded())[-1] == chat.widget()
