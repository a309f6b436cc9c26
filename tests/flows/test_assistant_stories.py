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


async def test_finding_by_words(chat: Conversation) -> None:
    await chat.say("add call the dentist")
    await chat.say("add buy milk")
    assert await chat.say("find dentist") == "Found 1 task."
    assert {"Tasks (1)", "Call the dentist"} <= set(texts(chat.widget()))
    assert (await chat.reloaded())[-1] == chat.widget()
    assert (await chat.calls())[-1] == ("find_tasks", "ok")


async def test_completing_and_reopening(chat: Conversation) -> None:
    await chat.say("add call the bank")
    assert await chat.say("I called the bank") == "Done: #1 “Call the bank”."
    assert await open_titles() == []
    assert {"Completed", "Undo"} <= set(texts(chat.widget()))
    assert await chat.say("no wait, reopen it") == "Open again: #1 “Call the bank”."
    assert await open_titles() == ["Call the bank"]
    assert "Reopened" in texts((await chat.reloaded())[-1])
    assert [name for name, _ in await chat.calls()] == ["add_task", "complete_task", "reopen_task"]


async def test_a_repeating_task_says_when_it_comes_again(chat: Conversation) -> None:
    await chat.say("add water the plants every day")
    await chat.say("done with #1")
    assert any(text.startswith("Next time: #2") for text in texts(chat.widget()))


async def test_changing_by_follow_ups(chat: Conversation) -> None:
    await chat.say("add pay rent")
    await chat.say("make it high")
    await chat.say("rename #1 to Pay rent and power")
    await chat.say("tag it as home")
    task = await Task.objects.aget()
    assert (task.title, task.priority, task.tags) == ("Pay rent and power", "high", ["home"])
    assert {"Changed", "High", "#home", "Pay rent and power"} <= set(texts(chat.widget()))
    assert (await chat.reloaded())[-1] == chat.widget()
    await chat.press("Undo")
    assert (await Task.objects.aget()).tags == []


async def test_what_was_so_already_is_said(chat: Conversation) -> None:
    await chat.say("add pay rent !high")
    await chat.say("make #1 high priority")
    assert "It was so already: nothing changed." in texts(chat.widget())
    assert "Undo" not in texts(chat.widget())


async def test_planning_the_day(chat: Conversation) -> None:
    await chat.say("add pay rent yesterday")
    await chat.say("add call Ana today 11:59pm")
    await chat.say("add read a book today")
    assert await chat.say("plan my day") == "Here is a plan for the day."
    said = texts(chat.widget())
    order = ["Overdue", "Pay rent", "At a time", "Call Ana", "Any time", "Read a book"]
    assert [text for text in said if text in order] == order
    await chat.press("Complete #1")
    assert (await chat.reloaded())[-1] == chat.widget()
    assert [text for text in texts(chat.widget()) if text in order] == order
    assert ("plan_day", "ok") in await chat.calls()


async def test_counting(chat: Conversation) -> None:
    await chat.say("add milk, bread and eggs")
    await chat.say("done with #1")
    await chat.say("how many tasks do I have?")
    assert {"Your progress", "1 of 3 done"} <= set(texts(chat.widget()))
    assert (await chat.calls())[-1] == ("task_stats", "ok")


async def test_undo_of_an_addition_says_what_went(chat: Conversation) -> None:
    await chat.say("add milk")
    assert await chat.say("undo") == "Undone: created “Milk” (#1)."
    assert "Deleted" in texts(chat.widget()) or "Taken back" in texts(chat.widget())
    assert await open_titles() == []
    assert await chat.say("undo") == "There is nothing to undo."
    assert (await chat.calls())[-1] == ("undo", "error")


async def test_no_change_for_what_asks_for_nothing(chat: Conversation) -> None:
    for said in ("hello", "thanks!", "tell me a joke", "should I add milk to my coffee?"):
        assert await chat.say(said)
    assert await chat.calls() == []
    assert await open_titles() == []


async def test_many_orders_in_one_message(chat: Conversation) -> None:
    lines = "\n".join(f"- thing number {n}" for n in range(1, 31))
    await chat.say(f"add these:\n{lines}")
    assert len(await open_titles()) == 30
    await chat.say("show my tasks")
    orders = ". ".join(f"rename #{n} to Thing {n}{n}" for n in range(1, 21))
    await chat.say(orders)
    assert chat.errors() == []
    assert "Thing 2020" in await open_titles()


async def test_a_mention_stands_for_its_task(chat: Conversation) -> None:
    await chat.say("add call the bank")
    await chat.say("add call the bank about the card")
    mention = {"type": "input_tag", "id": "task:2", "text": "Call the bank about the card",
               "data": {}, "interactive": True}  # fmt: skip
    parts = [{"type": "input_text", "text": "done with "}, mention]
    await chat.say("", content=parts)
    assert await open_titles() == ["Call the bank"]


async def test_the_conversation_is_remembered_after_a_reload(chat: Conversation) -> None:
    await chat.say("add milk, bread and eggs")
    await chat.say("show my tasks")
    again = Conversation(chat.talk)
    again.thread_id = chat.thread_id
    await again.say("done with the second one")
    assert await open_titles() == ["Milk", "Eggs"]


async def test_a_new_conversation_knows_no_rows(chat: Conversation) -> None:
    await chat.say("add later on 5 may 2035")
    await chat.say("add soon on 5 may 2030")
    await chat.say("show my tasks")
    fresh = Conversation(chat.talk)
    await fresh.say("done with 1")
    assert await open_titles() == ["Soon"]
