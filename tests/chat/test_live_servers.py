"""Real disconnects over real sockets, under each server that the product runs on."""

import asyncio
import json
import time

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from tests.chat.houses import LONG, RESUME, house
from tests.model_server.script import Answer
from tests.model_server.server import ModelServer
from tests.servers import Site
from tests.servers.browser import browser, events, message

__all__ = ["house"]
pytestmark = pytest.mark.servers


def new(text: str) -> dict[str, object]:
    return {"input": message(text)}


async def test_three_replies_are_three_messages(house: Site, model_server: ModelServer) -> None:
    model_server.push("One.", "Two.", "Three.")
    async with browser(house) as ana:
        thread_id, _ = await ana.start("first")
        await ana.say(thread_id, "second")
        await ana.say(thread_id, "third")
        kept = await ana.items(thread_id)
    replies = [item for item in kept if item["type"] == "assistant_message"]
    assert [reply["content"][0]["text"] for reply in replies] == ["One.", "Two.", "Three."]
    assert len({reply["id"] for reply in replies}) == 3


async def test_a_plain_client_that_leaves_stops_the_answer(
    house: Site, model_server: ModelServer
) -> None:
    model_server.push(Answer(text=LONG, pace=0.05))
    async with browser(house) as ana:
        async with ana.streaming("threads.create", new("plain")) as response:
            thread_id = await read_until_text(response)
        left = time.monotonic()
        assert model_server.wait_for(lambda server: server.requests[-1].closed_by_client, 3)
        closed = model_server.requests[-1].closed_by_client_at
        assert closed
        assert closed - left < 1.5
        model_server.push("Still here.")
        await ana.say(thread_id, "again")
        kept = await ana.items(thread_id)
    texts = [i["content"][0]["text"] for i in kept if i["type"] == "assistant_message"]
    assert len(texts) == 2
    assert texts[0].startswith("word0 word1") and not texts[0].endswith("word199")


async def test_a_resuming_client_comes_back_to_the_rest(
    house: Site, model_server: ModelServer
) -> None:
    model_server.push(Answer(text=LONG, pace=0.01))
    async with browser(house) as ana:
        async with ana.streaming("threads.create", new("resume"), **RESUME) as response:
            seen = []
            async for event in events(response):
                seen.append(event)
                if len(seen) == 12:
                    break
        thread_id, last = seen[0]["thread"]["id"], seen[-1]["_id"]
        assert last == 12
        url = f"/chatkit/runs/{thread_id}?after={last}"
        async with ana.client.stream("GET", url) as response:
            rest = [event async for event in events(response)]
        async with ana.client.stream("GET", url) as response:
            again = [event async for event in events(response)]
    assert [event["_id"] for event in seen + rest] == list(range(1, len(seen + rest) + 1))
    assert again == rest
    deltas = [e["update"].get("delta", "") for e in seen + rest if "update" in e]
    assert "".join(deltas) == LONG


async def test_stop_is_heard_and_keeps_what_was_said(
    house: Site, model_server: ModelServer
) -> None:
    model_server.push(Answer(text=LONG, pace=0.05))
    async with browser(house) as ana:
        async with ana.streaming("threads.create", new("stop"), **RESUME) as response:
            thread_id = await read_until_text(response)
            address = f"/chatkit/runs/{thread_id}/stop"
            stopped = await ana.client.post(address, headers=ana.headers)
            assert stopped.json() == {"stopped": True}
        kept = await ana.items(thread_id)
        assert kept[-1]["content"][0]["text"].startswith("word0")
        again = await ana.client.post(f"/chatkit/runs/{thread_id}/stop", headers=ana.headers)
        assert again.json() == {"stopped": False}


async def test_another_tab_is_told_over_its_socket(house: Site, model_server: ModelServer) -> None:
    async with browser(house) as ana:
        headers = {"Cookie": f"sessionid={ana.client.cookies['sessionid']}"}
        address = f"ws://127.0.0.1:{house.port}/ws/live"
        async with connect(address, additional_headers=headers, origin=house.url) as tab:
            hello = json.loads(await tab.recv())
            thread_id, _ = await ana.start("told")
            told = json.loads(await asyncio.wait_for(tab.recv(), 5))
            form = {"csrfmiddlewaretoken": ana.client.cookies["csrftoken"]}
            await ana.client.post("/accounts/logout/", data=form)
            with pytest.raises(ConnectionClosed):
                while True:
                    await asyncio.wait_for(tab.recv(), 5)
            assert tab.close_code == 4401
    assert (hello["topic"], told["topic"], told["id"]) == ("tasks", "thread", thread_id)


async def test_another_origin_may_read_the_chats_headers(house: Site) -> None:
    async with browser(house) as ana:
        origin = {"Origin": "https://app.example.com"}
        preflight = {"Access-Control-Request-Method": "POST"}
        asked = {"Access-Control-Request-Headers": "x-chatkit-resume,idempotency-key"}
        answer = await ana.client.options("/chatkit", headers={**origin, **preflight, **asked})
        assert answer.status_code == 200
        assert "x-chatkit-resume" in answer.headers["Access-Control-Allow-Headers"]
        answer = await ana.client.post("/chatkit", headers=origin)
        assert "X-ChatKit-Run" in answer.headers["Access-Control-Expose-Headers"]


async def read_until_text(response: object) -> str:
    """The thread's id, once the reply has begun."""
    thread_id = ""
    async for event in events(response):  # type: ignore[arg-type]
        thread_id = thread_id or event["thread"]["id"]
        if len(event.get("update", {}).get("delta", "")) > 0 and "word3" in str(event):
            break
    return thread_id
