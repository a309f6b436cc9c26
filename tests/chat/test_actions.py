"""Clicks in widgets, questions with answers, and tools of the page."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest
from agents import Agent, StopAtTools, function_tool
from chatkit.agents import ClientToolCall
from chatkit.types import (
    HiddenContextItem,
    StructuredInputFreeform,
    StructuredInputItem,
    ThreadItemDoneEvent,
    ThreadItemReplacedEvent,
    ThreadStreamEvent,
    WidgetItem,
)
from chatkit.widgets import DynamicWidgetRoot

from accounts.models import User
from chat.assistant import ActionCall, ToolContext, Turn, TurnContext
from chat.context import RequestContext
from chat.errors import ChatError
from chat.models import Item, Run, ToolCall
from chat.store import DjangoStore
from tests.chat.scripted import Script, ScriptedAssistant, scripted
from tests.chat.talk import Event, Talk, items_of, request, said, text_of, whole

pytestmark = pytest.mark.django_db(transaction=True)
PRESS = {"type": "press", "payload": {"n": 1}}


@pytest.fixture
async def talk(ana: User) -> Talk:
    return await Talk.of(ana)


def widget(thread_id: str, value: str, item_id: str = "wgt_1") -> WidgetItem:
    raw = {"type": "Card", "novel": 1, "children": [{"type": "Text", "value": value}]}
    root = DynamicWidgetRoot.model_validate(raw)
    return WidgetItem(id=item_id, thread_id=thread_id, created_at=datetime.now(), widget=root)


async def with_widget(talk: Talk, user: User) -> str:
    thread_id, _ = await talk.start("Go")
    context = RequestContext(user=user)
    await DjangoStore().add_thread_item(thread_id, widget(thread_id, "before"), context)
    return thread_id


async def pressed(call: ActionCall) -> AsyncIterator[ThreadStreamEvent]:
    assert call.sender
    yield ThreadItemReplacedEvent(item=widget(call.thread.id, "after", call.sender.id))
    note = HiddenContextItem(
        id="hid_1", thread_id=call.thread.id, created_at=datetime.now(), content="pressed"
    )
    yield ThreadItemDoneEvent(item=note)


def shown(items: list[Event]) -> list[str]:
    widgets = [item["widget"] for item in items if item["type"] == "widget"]
    return [one["children"][0]["value"] for one in widgets]


async def test_a_press_changes_the_widget_for_good(talk: Talk, ana: User) -> None:
    thread_id = await with_widget(talk, ana)
    script = Script()
    script.on_action = pressed
    with scripted(script):
        events = await talk.stream(
            "threads.custom_action", thread_id=thread_id, item_id="wgt_1", action=PRESS
        )
    kinds = [event["type"] for event in events]
    assert kinds == ["stream_options", "thread.item.replaced"]
    kept = await talk.items(thread_id)
    assert shown(kept) == ["after"]
    assert events[1]["item"]["widget"] == kept[2]["widget"]
    call = await ToolCall.objects.aget()
    assert (call.name, call.outcome) == ("action:press", "ok")
    assert call.arguments == '{"n": 1}'


async def test_a_sync_press_is_stored_too(talk: Talk, ana: User) -> None:
    thread_id = await with_widget(talk, ana)
    script = Script()
    script.on_action = pressed
    with scripted(script):
        answer = await talk.ask(
            "threads.sync_custom_action", thread_id=thread_id, item_id="wgt_1", action=PRESS
        )
    assert shown([answer["updated_item"]]) == ["after"]
    assert answer["updated_item"]["created_at"].endswith("Z")
    assert shown(await talk.items(thread_id)) == ["after"]
    run = await Run.objects.aget(kind="threads.sync_custom_action")
    assert (run.state, run.takes_slot) == ("done", False)


async def test_a_press_need_not_wait_for_an_answer(talk: Talk, ana: User) -> None:
    thread_id = await with_widget(talk, ana)
    script = Script().slowly("one two three four five six", pause=0.2)
    script.on_action = pressed
    with scripted(script):
        body = request("threads.add_user_message", thread_id=thread_id, input=said("Slow"))
        answer = await talk.post(body)
        events = await talk.stream(
            "threads.custom_action", thread_id=thread_id, item_id="wgt_1", action=PRESS
        )
        assert events[-1]["type"] == "thread.item.replaced"
        assert await Run.objects.filter(state="running").acount() == 1
        assert text_of(items_of(await whole(answer))[0]) == "one two three four five six"


@pytest.mark.parametrize("error", [ValueError("secret"), ChatError("Not today.")])
async def test_a_press_that_fails_says_so(talk: Talk, ana: User, error: Exception) -> None:
    async def failing(call: ActionCall) -> AsyncIterator[ThreadStreamEvent]:
        raise error
        yield

    thread_id = await with_widget(talk, ana)
    script = Script()
    script.on_action = failing
    for kind in ("threads.custom_action", "threads.sync_custom_action"):
        with scripted(script):
            body = request(kind, thread_id=thread_id, item_id="wgt_1", action=PRESS)
            response = await talk.post(body)
            text = str(await whole(response)) + (
                "" if response.streaming else response.content.decode()
            )
        assert "secret" not in text
        assert ("Not today." in text) == isinstance(error, ChatError)
    assert shown(await talk.items(thread_id)) == ["before"]
    assert {call.outcome async for call in ToolCall.objects.all()} == {"error"}
    assert {run.state async for run in Run.objects.exclude(kind="threads.create")} == {"failed"}


async def test_an_action_that_nobody_knows(talk: Talk, ana: User) -> None:
    thread_id = await with_widget(talk, ana)
    with scripted(Script()):
        events = await talk.stream(
            "threads.custom_action", thread_id=thread_id, item_id="wgt_1", action=PRESS
        )
    assert "nothing behind this button" in events[-1]["message"]


async def test_a_question_is_answered_once(talk: Talk, ana: User) -> None:
    thread_id, _ = await talk.start("Go")
    question = StructuredInputItem(
        id="sin_1",
        thread_id=thread_id,
        created_at=datetime.now(),
        inputs=[StructuredInputFreeform(id="q", question="Which day?")],
    )
    await DjangoStore().add_thread_item(thread_id, question, RequestContext(user=ana))
    answers = {"status": "answered", "answers": {"q": {"values": ["Friday"]}}}
    params = {"thread_id": thread_id, "item_id": "sin_1", "input": answers}
    with scripted(Script().say("Friday it is.")) as script:
        events = await talk.stream("threads.add_structured_input", **params)
        again = await talk.stream("threads.add_structured_input", **params)
    assert text_of(items_of(events)[0]) == "Friday it is."
    assert "Friday" in str(script.seen)
    assert [event["type"] for event in again] == ["error"]
    kept = {item["id"]: item for item in await talk.items(thread_id)}
    assert kept["sin_1"]["status"] == "answered"


class PageToolAssistant(ScriptedAssistant):
    async def agent(self, turn: Turn) -> Agent[TurnContext]:
        @function_tool
        async def locate(ctx: ToolContext, word: str) -> str:
            ctx.context.client_tool_call = ClientToolCall(name="locate", arguments={"w": word})
            return "asked the page"

        return Agent(
            name="Page",
            instructions="Do.",
            tools=[locate],
            tool_use_behavior=StopAtTools(stop_at_tool_names=["locate"]),
        )


async def test_the_page_answers_a_tool_and_the_turn_goes_on(talk: Talk, settings: Any) -> None:
    with scripted(Script().call("locate").say("You are at home.")) as script:
        settings.CHATKIT = {
            **settings.CHATKIT,
            "ASSISTANT": f"{PageToolAssistant.__module__}.PageToolAssistant",
        }
        thread_id, events = await talk.start("Where am I?")
        call = items_of(events, "client_tool_call")[0]
        assert (call["status"], call["arguments"]) == ("pending", {"w": "x"})
        # A hidden note after the call: the SDK would then find no call at all.
        note = Item(thread_id=thread_id, item_id="hid_1", seq=99, type="hidden_context_item")
        note.payload = HiddenContextItem(
            id="hid_1", thread_id=thread_id, created_at=datetime.now(), content="x"
        ).model_dump_json()
        note.created_at = datetime.now().astimezone()
        await note.asave()
        events = await talk.stream(
            "threads.add_client_tool_output", thread_id=thread_id, result={"place": "home"}
        )
        assert text_of(items_of(events)[0]) == "You are at home."
        assert "home" in str(script.seen[-1])
        late = await talk.stream(
            "threads.add_client_tool_output", thread_id=thread_id, result={"place": "moon"}
        )
    assert [event["type"] for event in late] == ["error"]
    kept = [item for item in await talk.items(thread_id) if item["type"] == "client_tool_call"]
    assert [item["output"] for item in kept] == [{"place": "home"}]
