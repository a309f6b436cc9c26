"""A retry of a message that changed tasks does not change them a second time."""

import pytest
from asgiref.sync import sync_to_async

from accounts.models import User
from chat.models import ToolCall
from tasks.models import Task
from tasks.services import tasks_create
from tests.flows.conversation import Conversation, texts

pytestmark = pytest.mark.django_db(transaction=True)


async def last_message(chat: Conversation) -> str:
    messages = await chat.reloaded("user_message")
    return str(messages[-1]["id"])


async def titles() -> list[str]:
    return [task.title async for task in Task.objects.filter(deleted_at=None).order_by("number")]


async def test_an_addition_is_not_made_twice(chat: Conversation) -> None:
    await chat.say("add buy milk")
    said = await chat.retry(await last_message(chat))
    assert await titles() == ["Buy milk"]
    assert said == (
        "The first try did this already: added #1. Nothing was changed a second time; to do it "
        "once more, send it as a new message."
    )
    assert "Buy milk" in texts(chat.widget())
    await chat.retry(await last_message(chat))
    assert await titles() == ["Buy milk"]


async def test_a_postponed_task_is_not_moved_twice(chat: Conversation, ana: User) -> None:
    await chat.say("add pay rent on 5 may 2030")
    await chat.say("postpone #1 by 2 days")
    moved = (await Task.objects.aget()).due_on
    assert str(moved) == "2030-05-07"
    await chat.retry(await last_message(chat))
    assert (await Task.objects.aget()).due_on == moved


async def test_an_undo_is_not_taken_one_step_further(chat: Conversation) -> None:
    await chat.say("add milk")
    await chat.say("add bread")
    await chat.say("undo")
    await chat.retry(await last_message(chat))
    assert await titles() == ["Milk"]


async def test_a_question_may_be_asked_again(chat: Conversation) -> None:
    await chat.say("add milk")
    await chat.say("delete #1")
    await chat.retry(await last_message(chat))
    assert "Delete this task?" in texts(chat.widget())
    await chat.press("Delete")
    assert await titles() == []


async def test_looking_is_free(chat: Conversation, ana: User) -> None:
    await sync_to_async(tasks_create)(owner=ana, items=[{"title": "Milk"}])
    await chat.say("show my tasks")
    assert await chat.retry(await last_message(chat)) == "Here is 1 open task."


async def test_a_try_that_was_cut_off_is_not_repeated_blindly(chat: Conversation) -> None:
    await chat.say("add milk")
    await ToolCall.objects.aupdate(outcome="started", detail="")
    said = await chat.retry(await last_message(chat))
    assert said.startswith("The first try was cut off and may have changed something.")
    assert await titles() == ["Milk"]


async def test_what_failed_the_first_time_is_tried_again(chat: Conversation, ana: User) -> None:
    await chat.say("add milk")
    await ToolCall.objects.aupdate(outcome="error", detail='{"ok": false, "message": "No."}')
    await chat.retry(await last_message(chat))
    assert await titles() == ["Milk", "Milk"]
