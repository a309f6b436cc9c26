"""POST /chatkit, in process: what goes in, what comes out, what is stored."""

from datetime import datetime

import pytest
from asgiref.sync import sync_to_async
from django.test import AsyncClient

from accounts.models import User
from chat.models import Run
from tests.chat.talk import Talk, items_of, request, said, text_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
async def talk(ana: User) -> Talk:
    return await Talk.of(ana)


async def test_a_new_thread_is_answered_and_kept(talk: Talk) -> None:
    thread_id, events = await talk.start("Hello")
    kinds = [event["type"] for event in events]
    assert kinds[:3] == ["thread.created", "thread.item.done", "stream_options"]
    assert [text_of(item) for item in items_of(events)] == ["You said: Hello"]
    kept = await talk.items(thread_id)
    assert [item["type"] for item in kept] == ["user_message", "assistant_message"]
    assert kept[1] == items_of(events)[0]


async def test_three_replies_are_three_messages(talk: Talk) -> None:
    thread_id, _ = await talk.start("One")
    for text in ("Two", "Three"):
        await talk.say(thread_id, text)
    replies = [text_of(i) for i in await talk.items(thread_id) if i["type"] == "assistant_message"]
    assert replies == ["You said: One", "You said: Two", "You said: Three"]


async def test_the_title_comes_after_the_first_answer(talk: Talk) -> None:
    thread_id, events = await talk.start("Plan   the move\nto the new flat")
    assert events[-1]["type"] == "thread.updated"
    assert events[-1]["thread"]["title"] == "Plan the move"
    assert not [e for e in await talk.say(thread_id, "And?") if e["type"] == "thread.updated"]
    assert (await talk.ask("threads.get_by_id", thread_id=thread_id))["title"] == "Plan the move"


async def test_every_time_on_the_wire_has_its_offset(talk: Talk) -> None:
    thread_id, events = await talk.start("Hello")
    thread = await talk.ask("threads.get_by_id", thread_id=thread_id)
    times = [thread["created_at"], *[item["created_at"] for item in thread["items"]["data"]]]
    times += [event["item"]["created_at"] for event in events if "item" in event]
    times += [event["thread"]["created_at"] for event in events if "thread" in event]
    assert len(times) >= 7
    assert all(datetime.fromisoformat(time).tzinfo for time in times)


async def test_the_guides_other_path_is_the_same(talk: Talk) -> None:
    response = await talk.post(request("threads.list"), path="/chat/chatkit")
    assert response.json() == {"data": [], "has_more": False}


async def test_lines_of_json_for_those_who_ask(talk: Talk) -> None:
    body = request("threads.create", input=said("Hello"))
    response = await talk.post(body, Accept="application/x-ndjson")
    assert response["Content-Type"] == "application/x-ndjson"
    lines = b"".join([chunk async for chunk in response.streaming_content]).splitlines()
    assert lines[0].startswith(b'{"type":"thread.created"')


async def test_a_stream_is_not_kept_by_caches_and_proxies(talk: Talk) -> None:
    response = await talk.post(request("threads.create", input=said("Hello")))
    assert response["Content-Type"] == "text/event-stream"
    assert (response["Cache-Control"], response["X-Accel-Buffering"]) == ("no-cache", "no")
    assert response["X-ChatKit-Run"].startswith("run_")


async def test_who_is_signed_out_is_told(db: None) -> None:
    response = await Talk(AsyncClient()).post(request("threads.list"))
    assert (response.status_code, response.json()["code"]) == (401, "unauthenticated")


async def test_a_cookie_alone_is_not_enough(ana: User) -> None:
    client = AsyncClient(enforce_csrf_checks=True)
    await sync_to_async(client.force_login)(ana)
    response = await Talk(client).post(request("threads.create", input=said("Hello")))
    assert response.status_code == 403
    assert not await Run.objects.aexists()


async def test_other_methods_are_refused_as_json(talk: Talk) -> None:
    response = await talk.client.get("/chatkit")
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert response.json()["code"] == "method_not_allowed"


async def test_a_run_is_recorded(talk: Talk) -> None:
    thread_id, _ = await talk.start("Hello")
    run = await Run.objects.aget(thread_id=thread_id)
    assert (run.state, run.kind, run.client) == ("done", "threads.create", "web")
    assert run.input_tokens > 0
    assert run.ended_at
