"""What the person sees, and what is kept, when things go wrong."""

import logging

import pytest
from django.db import DatabaseError

from accounts.models import User
from chat.db import in_db
from chat.models import Run, Thread, ToolCall
from tests.chat.scripted import Script, scripted
from tests.chat.talk import Event, Talk, items_of, request, said, text_of, whole

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
async def talk(ana: User) -> Talk:
    return await Talk.of(ana)


def error_in(events: list[Event]) -> Event:
    errors = [event for event in events if event["type"] == "error"]
    assert len(errors) == 1
    return errors[0]


def replies(items: list[Event]) -> list[str]:
    return [text_of(item) for item in items if item["type"] == "assistant_message"]


async def test_a_failing_model_is_told_without_its_words(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    with scripted(Script().fail()), caplog.at_level(logging.DEBUG):
        thread_id, events = await talk.start("Go")
    assert "secret" not in str(events)
    assert "secret" not in caplog.text
    assert error_in(events)["message"]
    run = await Run.objects.aget(thread_id=thread_id)
    assert (run.state, run.error) == ("failed", error_in(events)["message"])


async def test_what_a_failing_model_had_said_is_kept(talk: Talk) -> None:
    with scripted(Script().breaks("one two three four five six", after=6)):
        thread_id, events = await talk.start("Go")
    assert error_in(events)
    assert replies(await talk.items(thread_id)) == ["one two three "]
    assert replies(items_of(events)) == ["one two three "]


async def test_half_an_answer_does_not_replace_a_whole_one(talk: Talk) -> None:
    thread_id, _ = await talk.start("Go")
    message = (await talk.items(thread_id))[0]["id"]
    with scripted(Script().breaks("one two three four five six", after=6)):
        await talk.stream("threads.retry_after_item", thread_id=thread_id, item_id=message)
    assert replies(await talk.items(thread_id)) == ["You said: Go"]


async def test_a_stopped_retry_that_said_something_is_the_answer(talk: Talk) -> None:
    thread_id, _ = await talk.start("Go")
    message = (await talk.items(thread_id))[0]["id"]
    body = request("threads.retry_after_item", thread_id=thread_id, item_id=message)
    with scripted(Script().slowly("one two three four five six")):
        response = await talk.post(body)
        async for chunk in response.streaming_content:
            if b"two" in chunk:
                await talk.post({}, path=f"/chatkit/runs/{thread_id}/stop")
    assert replies(await talk.items(thread_id))[0].startswith("one two")
    assert len(replies(await talk.items(thread_id))) == 1


async def test_a_retry_replaces_the_answer(talk: Talk) -> None:
    thread_id, _ = await talk.start("Go")
    message = (await talk.items(thread_id))[0]["id"]
    with scripted(Script().say("Better.")) as script:
        await talk.stream("threads.retry_after_item", thread_id=thread_id, item_id=message)
    assert replies(await talk.items(thread_id)) == ["Better."]
    first = await Run.objects.filter(kind="threads.create").aget()
    assert script.turns[0].replaces == (first.id,)
    assert "You said" not in str(script.seen)


async def test_a_failing_retry_keeps_the_old_answer(talk: Talk) -> None:
    thread_id, events = await talk.start("Go")
    message = (await talk.items(thread_id))[0]["id"]
    script = Script().call("first", text="Hm.").fail().tool("first")
    with scripted(script):
        live = await talk.stream("threads.retry_after_item", thread_id=thread_id, item_id=message)
    assert items_of(events)[0] in items_of(live)
    assert error_in(live)["allow_retry"] in (True, False)
    assert replies(await talk.items(thread_id)) == ["You said: Go"]


async def test_a_second_message_meanwhile_is_refused_and_not_stored(talk: Talk) -> None:
    with scripted(Script().slowly("a b c d e f g h").say("Then.")):
        first = await talk.post(request("threads.create", input=said("Go")))
        thread = await in_db(Thread.objects.get)
        refused = await talk.say(thread.id, "Me too")
        assert "still answering" in error_in(refused)["message"]
        assert await whole(first)
        assert await talk.say(thread.id, "Now")
    kept = [item for item in await talk.items(thread.id) if item["type"] == "user_message"]
    assert [text_of(item) for item in kept] == ["Go", "Now"]


@pytest.mark.parametrize("status", ["locked", "closed"])
async def test_a_thread_that_is_not_active_refuses_with_a_notice(talk: Talk, status: str) -> None:
    thread_id, _ = await talk.start("Go")
    change = {"status": status, "status_reason": "The case is settled."}
    await in_db(lambda: Thread.objects.update(**change))
    events = await talk.say(thread_id, "More")
    assert [event["type"] for event in events] == ["notice"]
    assert (events[0]["message"], status in events[0]["title"]) == ("The case is settled.", True)
    assert len(await talk.items(thread_id)) == 2
    thread = await talk.ask("threads.get_by_id", thread_id=thread_id)
    assert thread["status"] == {"type": status, "reason": "The case is settled."}


async def test_tools_are_recorded(talk: Talk) -> None:
    script = Script().call("good").call("bad").say("Well.")
    with scripted(script.tool("good").tool("bad", error=ValueError("secret"))):
        await talk.start("Go")
    calls = [call async for call in ToolCall.objects.order_by("id")]
    assert [(call.name, call.outcome) for call in calls] == [("good", "ok"), ("bad", "error")]
    assert calls[0].arguments == '{"word": "x"}'
    assert calls[0].duration_ms is not None
    assert "secret" not in str(script.seen)


async def test_a_switched_off_person_runs_no_tool(talk: Talk, ana: User) -> None:
    script = Script().call("first", pause=0.05).say("Well.").tool("first")
    with scripted(script):
        response = await talk.post(request("threads.create", input=said("Go")))
        await in_db(lambda: User.objects.update(is_active=False))
        await whole(response)
    assert script.started == []


async def test_a_tool_that_is_unknown_does_not_end_the_turn(talk: Talk) -> None:
    with scripted(Script().call("nonsense").say("Sorry.")):
        thread_id, _ = await talk.start("Go")
    assert replies(await talk.items(thread_id)) == ["Sorry."]


async def test_endless_tools_are_ended_kindly(talk: Talk) -> None:
    script = Script().tool("first")
    for _ in range(9):
        script.call("first")
    with scripted(script, MAX_TURNS=4):
        _, events = await talk.start("Go")
    assert "steps" in error_in(events)["message"]
    assert len(script.started) == 4


async def test_a_database_that_fails_at_the_end_still_ends_the_stream(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise DatabaseError("disk full")

    monkeypatch.setattr("chat.runs.drive.finish", broken)
    _, events = await talk.start("Go")
    assert items_of(events)
