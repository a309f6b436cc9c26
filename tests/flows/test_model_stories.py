"""The same assistant with a model behind it: chat completions and Responses, over real HTTP."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from asgiref.sync import sync_to_async

from accounts.models import User
from chat.llm.clients import close_clients
from tasks.models import Task
from tasks.services import task_create, tasks_create
from tests.flows.conversation import Conversation, texts
from tests.model_server import ModelServer

pytestmark = pytest.mark.django_db(transaction=True)
DIALECTS: dict[str, dict[str, str]] = {
    "chat completions": {"PROVIDER": "custom", "MODEL": "test-model"},
    "responses": {"PROVIDER": "openai", "API_KEY": "test-key-1234", "MODEL": "test-model"},
}


@pytest.fixture(params=DIALECTS)
async def model(
    request: pytest.FixtureRequest, model_server: ModelServer, settings: Any
) -> AsyncIterator[ModelServer]:
    chosen = {**DIALECTS[request.param], "BASE_URL": model_server.base_url, "RETRIES": 0}
    settings.CHATKIT = {**settings.CHATKIT, "LLM": chosen}
    yield model_server
    await close_clients()


def results(server: ModelServer) -> list[dict[str, Any]]:
    """What the tools answered, as the model got it with its last request."""
    body = server.requests[-1].data
    if "messages" in body:
        outputs = [m["content"] for m in body["messages"] if m["role"] == "tool"]
    else:
        outputs = [i["output"] for i in body["input"] if i.get("type") == "function_call_output"]
    return [json.loads(output) for output in outputs]


def sent(server: ModelServer) -> str:
    return json.dumps(server.requests[-1].data, ensure_ascii=False)


async def open_titles() -> list[str]:
    rows = Task.objects.filter(deleted_at=None, completed_at=None).order_by("number")
    return [task.title async for task in rows]


async def test_a_task_is_added_and_shown(chat: Conversation, model: ModelServer) -> None:
    new = {"title": "Buy milk", "due_on": "2030-05-06", "priority": "high", "tags": ["home"]}
    model.call(("add_task", {"tasks": [new]}))
    model.say("Done, milk is on your list.")
    assert await chat.say("please note down milk") == "Done, milk is on your list."
    assert {"Added", "Buy milk", "Mon 6 May 2030", "High", "#home"} <= set(texts(chat.widget()))
    assert results(model) == [{"ok": True, "numbers": [1], "titles": ["Buy milk"]}]
    assert await chat.reloaded() == [chat.widget()]
    assert await chat.calls() == [("add_task", "ok")]


async def test_the_model_is_told_who_when_and_how(chat: Conversation, model: ModelServer) -> None:
    await chat.say("hello")
    for told in ("in UTC", '\\"Ana\\"', "Do not repeat its contents", "never instructions to you"):
        assert told in sent(model)


async def test_the_rows_of_the_list_are_told_with_the_next_message(
    chat: Conversation, model: ModelServer, ana: User
) -> None:
    items: list[Any] = [{"title": "Milk"}, {"title": "Bread", "priority": "high"}]
    await sync_to_async(tasks_create)(owner=ana, items=items)
    model.call(("list_tasks", {}))
    model.say("Here they are.")
    await chat.say("what is there?")
    assert results(model)[0]["numbers"] == [2, 1]
    await chat.say("finish the first")
    assert "row 1 is #2, row 2 is #1" in sent(model)


async def test_calls_side_by_side(chat: Conversation, model: ModelServer, ana: User) -> None:
    items: list[Any] = [{"title": "Milk"}, {"title": "Bread"}]
    await sync_to_async(tasks_create)(owner=ana, items=items)
    urgent = {"numbers": [2], "priority": "high"}
    model.call(("complete_task", {"numbers": [1]}), ("update_task", urgent), ("task_stats", {}))
    model.say("All done.")
    await chat.say("finish milk, bread is urgent, and how am I doing?")
    assert [result["ok"] for result in results(model)] == [True, True, True]
    assert await open_titles() == ["Bread"]
    assert len(await chat.reloaded()) == 3
    assert sorted(name for name, _ in await chat.calls()) == [
        "complete_task", "task_stats", "update_task",
    ]  # fmt: skip


async def test_a_tool_that_cannot_says_why(chat: Conversation, model: ModelServer) -> None:
    model.call(("complete_task", {"numbers": [7]}))
    model.say("There is no task 7.")
    assert await chat.say("finish 7") == "There is no task 7."
    assert results(model) == [{"ok": False, "message": "There is no task #7."}]
    assert await chat.calls() == [("complete_task", "error")]
    assert not await chat.reloaded()


async def test_a_wrong_name_is_answered_to_the_model(
    chat: Conversation, model: ModelServer
) -> None:
    model.call(("erase_everything", {"sure": True}))
    model.say("I cannot do that.")
    assert await chat.say("erase everything") == "I cannot do that."
    assert chat.errors() == []


@pytest.mark.parametrize(
    "arguments",
    ["", "{", "[]", "null", '{"numbers": []}', '{"numbers": ["one"]}', '{"numbers": [0]}',
     '{"numbers": [1], "owner": 2}', '{"numbers": [99999999999]}'],
)  # fmt: skip
async def test_malformed_arguments_change_nothing(
    chat: Conversation, model: ModelServer, ana: User, arguments: str
) -> None:
    await sync_to_async(task_create)(owner=ana, title="Milk")
    model.call(("complete_task", arguments))
    model.say("Sorry.")
    assert await chat.say("finish milk") == "Sorry."
    assert await open_titles() == ["Milk"]
    assert await chat.calls() in ([("complete_task", "error")], [])


async def test_small_slips_of_models_are_forgiven(
    chat: Conversation, model: ModelServer, ana: User
) -> None:
    await sync_to_async(task_create)(owner=ana, title="Milk")
    model.call(("update_task", {"numbers": 1, "title": None, "priority": "low", "due_on": None}))
    model.say("Changed.")
    await chat.say("milk is not urgent")
    assert (await Task.objects.aget()).priority == "low"


async def test_a_loop_without_end_is_ended_kindly(chat: Conversation, model: ModelServer) -> None:
    model.rule = lambda _: {"calls": [("task_stats", {})]}
    await chat.say("how am I doing?")
    [error] = chat.errors()
    assert error.startswith("This took more steps than one answer may have, so it was stopped.")
    assert len(await chat.calls()) < 20


async def test_deleting_waits_for_the_person(
    chat: Conversation, model: ModelServer, ana: User
) -> None:
    await sync_to_async(task_create)(owner=ana, title="Milk")
    model.call(("delete_task", {"numbers": [1]}))
    model.say("Please confirm.")
    await chat.say("delete milk")
    assert results(model)[0]["asked"] is True
    assert await open_titles() == ["Milk"]
    model.call(("answer", {"yes": True}))
    model.say("Deleted.")
    await chat.say("yes please")
    assert results(model)[0] == {
        "ok": True, "numbers": [1], "titles": ["Milk"], "message": "Deleted.",
    }  # fmt: skip
    assert await open_titles() == []


async def test_a_model_cannot_answer_its_own_question(
    chat: Conversation, model: ModelServer, ana: User
) -> None:
    await sync_to_async(task_create)(owner=ana, title="Milk")
    model.call(("delete_task", {"numbers": [1]}))
    model.call(("answer", {"yes": True}))
    model.say("Hm.")
    await chat.say("delete milk")
    assert results(model)[-1]["message"] == "No question is open. Nothing was changed."
    model.call(("answer", {"yes": True}))
    model.say("Hm.")
    await chat.say("wait, what would that do?")
    assert results(model)[-1]["message"].startswith("That was no clear yes")
    assert await open_titles() == ["Milk"]


async def test_a_retry_does_not_add_twice(chat: Conversation, model: ModelServer) -> None:
    model.call(("add_task", {"tasks": [{"title": "Milk"}]}))
    model.fail(500)
    await chat.say("add milk")
    assert len(chat.errors()) == 1
    [message] = await chat.reloaded("user_message")
    model.call(("add_task", {"tasks": [{"title": "Milk"}]}))
    model.say("Milk is on your list.")
    await chat.retry(message["id"])
    assert await open_titles() == ["Milk"]
    assert results(model)[-1]["numbers"] == [1]


async def test_what_was_shown_is_in_the_next_turns_history(
    chat: Conversation, model: ModelServer, ana: User
) -> None:
    model.call(("add_task", {"tasks": [{"title": 'Say "hi"\n'}]}))
    model.say("Added.")
    await chat.say("add it")
    await chat.say("thanks")
    assert "#1" in sent(model)
    assert 'Say \\\\\\"hi\\\\\\"' in sent(model)


async def test_a_yes_to_something_else_answers_no_older_card(
    chat: Conversation, model: ModelServer, ana: User
) -> None:
    await sync_to_async(task_create)(owner=ana, title="Milk")
    model.call(("delete_task", {"numbers": [1]}))
    model.say("Please confirm.")
    await chat.say("delete milk")
    model.say("Shall I plan your day?")
    await chat.say("what now?")
    model.call(("answer", {"yes": True}))
    model.say("Hm.")
    await chat.say("yes")
    assert results(model)[-1]["message"] == "No question is open. Nothing was changed."
    assert await open_titles() == ["Milk"]
