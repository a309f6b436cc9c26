"""The process ends while it answers: what a person was shown is kept, and all goes on."""

import time

import pytest

from tests.chat.houses import LONG, RESUME, house
from tests.chat.talk import text_of
from tests.model_server.script import Answer
from tests.model_server.server import ModelServer
from tests.servers import Site
from tests.servers.browser import Event, browser, events, message

__all__ = ["house"]
pytestmark = pytest.mark.servers
STATES = "from chat.models import Run; print(*Run.objects.order_by('started_at')"
STATES += ".values_list('state', flat=True))"


def new(text: str) -> dict[str, object]:
    return {"input": message(text)}


def replies(items: list[Event]) -> list[str]:
    return [text_of(item) for item in items if item["type"] == "assistant_message"]


async def test_after_a_crash_the_conversation_goes_on(
    house: Site, model_server: ModelServer
) -> None:
    model_server.push("Kept.", Answer(text=LONG, pace=0.05), "Here again.")
    async with browser(house) as ana:
        thread_id, _ = await ana.start("before the crash")
        params = {"thread_id": thread_id, **new("in the crash")}
        with pytest.raises(Exception, match=r".*"):
            async with ana.streaming("threads.add_user_message", params, **RESUME) as response:
                async for event in events(response):
                    if "word3" in str(event):
                        house.kill()
        house.start()
        await ana.say(thread_id, "after the crash")
        kept = await ana.items(thread_id)
    assert replies(kept) == ["Kept.", "Here again."]
    said = [text_of(item) for item in kept if item["type"] == "user_message"]
    assert said == ["before the crash", "in the crash", "after the crash"]
    assert house.shell(STATES).split()[-3:] == ["done", "interrupted", "done"]


async def test_an_answer_that_is_nearly_done_is_finished(
    house: Site, model_server: ModelServer
) -> None:
    model_server.push(Answer(text=" ".join(LONG.split()[:40]), pace=0.03))
    async with browser(house) as ana:
        seen = await terminated(house, ana, "almost")
    assert said_in(seen).endswith("word39")
    assert [e["type"] for e in seen][-1] in {"thread.updated", "thread.item.done"}
    assert house.wait() in {0, -15, 143}
    house.start()
    async with browser(house) as ana:
        assert replies(await ana.items(seen[0]["thread"]["id"]))[0].endswith("word39")


async def test_an_answer_that_takes_too_long_ends_and_is_kept(
    house: Site, model_server: ModelServer
) -> None:
    model_server.push(Answer(text=LONG * 10, pace=0.05))
    began = time.monotonic()
    async with browser(house) as ana:
        seen = await terminated(house, ana, "for ever")
    assert time.monotonic() - began < 15
    house.wait()
    house.start()
    async with browser(house) as ana:
        kept = replies(await ana.items(seen[0]["thread"]["id"]))
    assert kept == [said_in(seen)]
    assert house.shell(STATES).split()[-1] == "stopped"


async def terminated(house: Site, ana: object, text: str) -> list[Event]:
    """All events of an answer in which SIGTERM comes early."""
    seen: list[Event] = []
    ending = False
    async with ana.streaming("threads.create", new(text), **RESUME) as response:  # type: ignore[attr-defined]
        async for event in events(response):
            seen.append(event)
            if "word3" in str(event) and not ending:  # words that came together are one event
                ending = True
                house.terminate()
    return seen


def said_in(seen: list[Event]) -> str:
    return "".join(event.get("update", {}).get("delta", "") for event in seen)
