"""The first word of an answer reaches the reader before more of the answer is worked on."""

import asyncio
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any

import pytest
from agents.models.interface import Model

from accounts.models import User
from chat.runs.live import LiveRun
from chat.turn import first_word
from chat.turn.first_word import FirstWord
from tests.chat.scripted import Script, scripted
from tests.chat.talk import Talk, chunks, events_of, request, said

WORDS = "one two three four five"


class Burst(Model):
    """Has all of its words at once; knows how many it was asked for."""

    def __init__(self) -> None:
        self.asked = 0

    async def get_response(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    async def stream_response(self, *args: Any, **kwargs: Any) -> AsyncIterator[Any]:
        for _ in WORDS.split():
            self.asked += 1
            yield SimpleNamespace(type="response.output_text.delta")


def live_run() -> LiveRun:
    return LiveRun("run_1", owner_id=1, thread_id="thr_1")


async def test_more_is_asked_for_once_the_first_word_went_out() -> None:
    live, model = live_run(), Burst()
    stream = FirstWord(model, live).stream_response()
    await anext(stream)
    second: Any = asyncio.ensure_future(anext(stream))
    for _ in range(3):
        await asyncio.sleep(0)
    assert model.asked == 1
    live.spoken.open()
    await second
    assert len([event async for event in stream]) == 3


async def test_nobody_is_waited_for_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_word, "WORD_PATIENCE", 0.01)
    stream = FirstWord(Burst(), live_run()).stream_response()
    await anext(stream)
    await anext(stream)
    monkeypatch.setattr(first_word, "WORD_PATIENCE", 60)
    async with asyncio.timeout(5):
        assert len([event async for event in stream]) == 3


@pytest.mark.django_db(transaction=True)
async def test_the_person_reads_it_while_the_rest_is_still_to_be_worked_on(ana: User) -> None:
    talk = await Talk.of(ana)
    emitted: list[int] = []
    with scripted(Script().say(WORDS)) as script:
        response = await talk.post(request("threads.create", input=said("Count")))
        async for chunk in chunks(response):
            if any("delta" in str(event) for event in events_of(chunk)):
                emitted.append(script.emitted)
    before_the_first_word = 3
    assert emitted[0] == before_the_first_word + 1
    assert script.emitted > before_the_first_word + len(WORDS.split())
