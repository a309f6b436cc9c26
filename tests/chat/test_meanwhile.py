"""What happens to a thread while it is answered is not undone by the answer."""

import asyncio
import contextvars
from typing import Any

import pytest

from accounts.models import User
from chat.assistant import TurnContext
from chat.models import Run, Thread
from chat.runs import live
from tests.chat.scripted import Script, scripted
from tests.chat.talk import Talk, request, said, whole

pytestmark = pytest.mark.django_db(transaction=True)
OURS: contextvars.ContextVar[str] = contextvars.ContextVar("ours", default="")


def remember(context: TurnContext) -> None:
    context.thread.metadata["seen"] = 1


def busy() -> Script:
    script = Script().call("first").slowly("one two three").tool("first", 0.2)
    script.on_tool = remember
    return script


async def begun(talk: Talk, thread_id: str, script: Script) -> Any:
    body = request("threads.add_user_message", thread_id=thread_id, input=said("Slow"))
    response = await talk.post(body)
    while not script.started:
        await asyncio.sleep(0.005)
    return response


async def test_a_rename_stays(ana: User) -> None:
    talk = await Talk.of(ana)
    thread_id, _ = await talk.start("Go")
    with scripted(busy()) as script:
        response = await begun(talk, thread_id, script)
        await talk.ask("threads.update", thread_id=thread_id, title="Mine")
        await whole(response)
    thread = await Thread.objects.aget(id=thread_id)
    assert (thread.title, thread.metadata) == ("Mine", {"seen": 1})


async def test_a_deleted_thread_stays_deleted(ana: User) -> None:
    talk = await Talk.of(ana)
    thread_id, _ = await talk.start("Go")
    with scripted(busy()) as script:
        response = await begun(talk, thread_id, script)
        # Without a stop, as from another process whose beat is still to come.
        await Thread.objects.filter(id=thread_id).adelete()
        await whole(response)
    assert not await Thread.objects.aexists()
    assert not await Run.objects.aexists()


async def test_a_run_does_not_inherit_the_requests_context(ana: User) -> None:
    """It would be tied to the request's thread, and to what middlewares keep there."""
    seen: list[str] = []
    script = Script().call("first").say("Yes.").tool("first")
    script.on_tool = lambda _: seen.append(OURS.get())
    talk = await Talk.of(ana)
    OURS.set("the request's")
    with scripted(script):
        await talk.start("Go")
    assert seen == [""]


async def test_the_log_is_kept_for_a_while_and_then_dropped(ana: User) -> None:
    talk = await Talk.of(ana)
    with scripted(Script().say("Yes."), LOG_SECONDS=0.3):
        thread_id, events = await talk.start("Go")
        response = await talk.client.get(f"/chatkit/runs/{thread_id}", {"after": "2"})
        assert await whole(response) == events[2:]
        await asyncio.sleep(0.4)
        assert not live._live
        assert (await talk.client.get(f"/chatkit/runs/{thread_id}")).status_code == 204


async def test_silence_is_broken_by_comments(ana: User) -> None:
    talk = await Talk.of(ana)
    script = Script().call("first").say("Yes.").tool("first", 0.3)
    with scripted(script, COMMENT_SECONDS=0.05):
        response = await talk.post(request("threads.create", input=said("Go")))
        body = b"".join([chunk async for chunk in response.streaming_content])
    assert body.count(b": still here\n\n") >= 3
