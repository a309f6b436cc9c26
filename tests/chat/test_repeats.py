"""The same POST twice is one turn."""

import asyncio

import pytest

from accounts.models import User
from chat.db import in_db
from chat.models import Item, Run
from chat.runs import live, start
from tests.chat.scripted import Script, scripted
from tests.chat.talk import Talk, items_of, request, said, text_of, whole

pytestmark = pytest.mark.django_db(transaction=True)
HELLO = request("threads.create", input=said("Hello"))


@pytest.fixture
async def talk(ana: User) -> Talk:
    return await Talk.of(ana)


def messages() -> int:
    return Item.objects.filter(type="user_message").count()


async def test_one_key_is_one_turn(talk: Talk) -> None:
    headers = {"Idempotency-Key": "k1", "X-ChatKit-Resume": "1"}
    first, second = await asyncio.gather(talk.post(HELLO, **headers), talk.post(HELLO, **headers))
    assert await whole(first) == await whole(second)
    assert await in_db(messages) == 1


async def test_the_key_holds_when_the_log_is_gone(talk: Talk) -> None:
    first = await whole(await talk.post(HELLO, **{"Idempotency-Key": "k1"}))
    live._live.clear()
    start._starting.clear()
    second = await whole(await talk.post(HELLO, **{"Idempotency-Key": "k1"}))
    assert items_of(second) == items_of(first)
    assert second[0]["thread"]["id"] == first[0]["thread"]["id"]
    assert await in_db(messages) == 1


async def test_another_key_is_another_turn(talk: Talk) -> None:
    for key in ("k1", "k2"):
        await whole(await talk.post(HELLO, **{"Idempotency-Key": key}))
    assert await in_db(messages) == 2


async def test_saying_the_same_again_is_another_turn(talk: Talk) -> None:
    thread_id, _ = await talk.start("Hello")
    await talk.say(thread_id, "Hello")
    await talk.say(thread_id, "Hello")
    assert await in_db(messages) == 3


async def test_a_post_whose_answer_was_lost_joins_the_first(talk: Talk) -> None:
    headers = {"X-ChatKit-Resume": "1"}
    lost = await talk.post(HELLO, **headers)
    lost.close()
    events = await whole(await talk.post(HELLO, **headers))
    assert [text_of(item) for item in items_of(events)] == ["You said: Hello"]
    assert await in_db(messages) == 1


async def test_a_plain_post_whose_answer_was_lost_is_answered_once_more(talk: Talk) -> None:
    with scripted(Script().slowly("one two three").say("Whole.")):
        lost = await talk.post(HELLO)
        async for piece in lost:
            if b"text_delta" in piece:
                break
        lost.close()
        events = await whole(await talk.post(HELLO))
    assert events[0]["type"] == "thread.created"
    assert text_of(items_of(events)[-1]) == "Whole."
    kept = await talk.items(events[0]["thread"]["id"])
    assert [item["type"] for item in kept] == ["user_message", "assistant_message"]
    assert await in_db(messages) == 1


async def test_the_same_of_two_persons_is_two_turns(talk: Talk, ben: User) -> None:
    headers = {"Idempotency-Key": "k1", "X-ChatKit-Resume": "1"}
    first = await whole(await talk.post(HELLO, **headers))
    second = await whole(await (await Talk.of(ben)).post(HELLO, **headers))
    assert first[0]["thread"]["id"] != second[0]["thread"]["id"]
    assert await in_db(Run.objects.count) == 2
