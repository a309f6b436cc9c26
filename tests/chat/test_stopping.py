"""A stop at any moment keeps what was said, starts no tool, and leaves nothing behind."""

import asyncio
import threading
from typing import Any

import pytest

from accounts.models import User
from chat.db import in_db
from chat.models import Run, ToolCall
from chat.runs import live
from chat.runs.outcome import Outcome
from chat.runs.stopping import stop_runs_of
from chat.turn.hooks import Stopped, ToolHooks
from tests.chat.scripted import Script, scripted
from tests.chat.talk import Event, Talk, request, said, text_of, whole

pytestmark = pytest.mark.django_db(transaction=True)
RESUME = {"X-ChatKit-Resume": "1"}
# Events of the reply below; found by letting it run once.
BOUNDARIES = range(1, 21)


def two_tools() -> Script:
    script = Script().call("first", text="One moment please.", pause=0.003)
    script.call("second", pause=0.003).slowly("Both of them are done now.", pause=0.003)
    return script.tool("first", 0.01).tool("second", 0.01)


@pytest.fixture
async def talk(ana: User) -> Talk:
    return await Talk.of(ana)


async def started(talk: Talk, **headers: str) -> tuple[Any, live.LiveRun]:
    response = await talk.post(request("threads.create", input=said("Go")), **headers)
    run = live.by_id(response["X-ChatKit-Run"])
    assert run
    return response, run


async def logged(run: live.LiveRun, count: int) -> None:
    while len(run.log) < count and run.running:  # type: ignore[arg-type]
        await asyncio.sleep(0.001)


def said_in(events: list[Event]) -> str:
    return "".join(event.get("update", {}).get("delta", "") for event in events)


def others() -> set[Any]:
    beat = {task for task in asyncio.all_tasks() if "_beat" in repr(task)}
    return asyncio.all_tasks() - beat


async def test_the_reply_has_as_many_events_as_are_tried(talk: Talk) -> None:
    with scripted(two_tools()):
        events = await talk.stream("threads.create", input=said("Go"))
    assert len(events) - 1 == BOUNDARIES[-1]


@pytest.mark.parametrize("how", ["stop", "leave"])
@pytest.mark.parametrize("boundary", BOUNDARIES)
async def test_a_stop_at_every_event(talk: Talk, boundary: int, how: str) -> None:
    before = others()
    with scripted(two_tools()) as script:
        response, run = await started(talk, **(RESUME if how == "stop" else {}))
        await logged(run, boundary)
        tools = list(script.started)
        if how == "stop":
            run.stop("asked")
        else:
            response.close()
        assert run.task
        await asyncio.wait_for(run.task, 1.5)
        shown = said_in(await whole(response)) if how == "stop" else ""
        await asyncio.sleep(0.03)
        assert script.started == tools
        kept = await talk.items(run.thread_id)
        said_so_far = "".join(text_of(i) for i in kept if i["type"] == "assistant_message")
        assert said_so_far == shown or how == "leave"
        assert kept[0]["type"] == "user_message"
        state = (await Run.objects.aget(id=run.id)).state
        assert state == "stopped" or said_so_far.endswith("done now.")
        assert not await ToolCall.objects.filter(outcome="started").aexists()
    with scripted(Script().say("Here again.")):
        events = await talk.say(run.thread_id, "And now?")
    assert "Here again." in str(events)
    response.close()
    async with asyncio.timeout(1):  # the last one still tells the person's pages
        while others() - before:
            await asyncio.sleep(0.01)


async def test_a_tool_that_does_not_end_is_cut_off(talk: Talk, monkeypatch: Any) -> None:
    monkeypatch.setattr(live, "STOP_PATIENCE", 0.2)
    with scripted(Script().call("first").tool("first", 60)) as script:
        _, run = await started(talk, **RESUME)
        while not script.started:
            await asyncio.sleep(0.01)
        run.stop("asked")
        assert run.task
        await asyncio.wait_for(run.task, 2)
    assert (await Run.objects.aget(id=run.id)).state == "stopped"
    assert (await ToolCall.objects.aget()).outcome == "cancelled"


@pytest.mark.parametrize("act", ["person", "thread"])
async def test_what_ends_a_person_or_thread_ends_its_runs(talk: Talk, ana: User, act: str) -> None:
    with scripted(Script().slowly("on and on " * 50)):
        _, run = await started(talk, **RESUME)
        await logged(run, 6)
        if act == "person":
            await in_db(stop_runs_of, ana.pk)
        else:
            await talk.ask("threads.delete", thread_id=run.thread_id)
        assert run.task
        await asyncio.wait_for(run.task, 2)
    if act == "thread":
        assert (
            await talk.post(request("threads.get_by_id", thread_id=run.thread_id))
        ).status_code == 404
        assert not await Run.objects.aexists()


async def test_nobody_reads_for_long_and_the_run_ends(talk: Talk) -> None:
    with scripted(Script().slowly("on and on " * 50), UNREAD_SECONDS=0.1):
        response, run = await started(talk, **RESUME)
        response.close()
        assert run.task
        await asyncio.wait_for(run.task, 2)
        assert run.stopping == "unread"


async def test_an_answer_without_end_is_ended(talk: Talk) -> None:
    with scripted(Script().slowly("on and on " * 50), LOG_LIMIT=2_000):
        response, run = await started(talk, **RESUME)
        assert run.task
        await asyncio.wait_for(run.task, 3)
        assert run.stopping == "too long"
        assert "too long" in (await whole(response))[-1]["message"]


async def test_another_process_is_asked(talk: Talk) -> None:
    with scripted(Script().slowly("on and on " * 50), HEARTBEAT_SECONDS=0.05):
        _, run = await started(talk, **RESUME)
        await in_db(Run.objects.filter(id=run.id).update, stop_asked=True)
        assert run.task
        await asyncio.wait_for(run.task, 2)


async def test_runs_leave_no_threads(talk: Talk) -> None:
    await talk.start("warm")
    before = threading.active_count()
    for number in range(20):
        await talk.start(f"go {number}")
    assert threading.active_count() <= before + 4


async def test_foreign_runs_are_neither_followed_nor_stopped(talk: Talk, ben: User) -> None:
    with scripted(Script().slowly("on and on " * 30)):
        _, run = await started(talk, **RESUME)
        stranger = await Talk.of(ben)
        response = await stranger.client.get(f"/chatkit/runs/{run.thread_id}")
        assert response.status_code == 204
        response = await stranger.post({}, path=f"/chatkit/runs/{run.thread_id}/stop")
        assert response.json() == {"stopped": False}
        assert run.running
        assert not run.stopping
        run.stop("asked")
        assert run.task
        await run.task


async def test_nothing_starts_in_a_run_that_is_to_stop(ana: User) -> None:
    """Also where the agents SDK would still start it."""
    run = live.LiveRun("run_1", owner_id=ana.pk, thread_id="thr_1")
    hooks = ToolHooks(run, ana.pk, Outcome())
    run.stop("asked")
    nothing: Any = None
    with pytest.raises(Stopped):
        await hooks.on_tool_start(nothing, nothing, nothing)
    with pytest.raises(Stopped):
        await hooks.on_llm_start()
    assert not await ToolCall.objects.aexists()


async def test_only_so_many_finished_logs_are_kept(talk: Talk, monkeypatch: Any) -> None:
    monkeypatch.setattr(live, "KEPT_LOGS", 3)
    for number in range(6):
        await talk.start(f"go {number}")
    assert len(live._live) == 3
