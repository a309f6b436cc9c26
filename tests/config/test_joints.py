"""What the engine keeps goes with a person, and their answers end with their sign-in."""

import asyncio
import json
from typing import Any

import pytest
from asgiref.sync import sync_to_async

from accounts import personal_data, services
from accounts.models import User
from chat.models import Feedback, Item, Run, Thread, ToolCall
from tests.chat.made import Telling, made_thread
from tests.chat.scripted import Script, scripted
from tests.chat.talk import Talk, request, said


def told(owner: User, words: str) -> None:
    telling = Telling(made_thread(owner, f"About {words}"))
    telling.thumb(telling.person(words))
    telling.tool(telling.run())


def test_the_export_has_a_persons_conversations_only(ana: User, ben: User) -> None:
    told(ana, "my secret garden")
    told(ben, "his own affairs")
    text = json.dumps(personal_data.export_all(ana))
    assert "my secret garden" in text and "add_task" in text and '"kind": "positive"' in text
    assert "his own affairs" not in text


def test_an_account_goes_with_its_conversations_only(ana: User, ben: User) -> None:
    told(ana, "hers")
    told(ben, "his")
    services.user_delete(ana)
    assert [thread.owner_id for thread in Thread.objects.all()] == [ben.pk]
    for kept in (Item, Run, Feedback, ToolCall):
        assert kept.objects.count() == 1


async def logout(talk: Talk, user: User) -> None:
    await talk.client.post("/accounts/logout/")


async def deactivation(talk: Talk, user: User) -> None:
    await sync_to_async(services.user_deactivate)(user)


async def deletion(talk: Talk, user: User) -> None:
    await sync_to_async(services.user_delete)(user)


async def deletion_of_the_thread(talk: Talk, user: User) -> None:
    thread = await Thread.objects.aget(owner=user)
    await talk.ask("threads.delete", thread_id=thread.id)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("ending", [logout, deactivation, deletion, deletion_of_the_thread])
async def test_what_ends_the_sign_in_ends_the_answer(ana: User, ending: Any) -> None:
    script = Script().tool("first", seconds=0.3).tool("second")
    script.call("first").call("second").say("Never said.")
    with scripted(script):
        talk = await Talk.of(ana)
        response = await talk.post(request("threads.create", input=said("Hello")))
        answer = aiter(response.streaming_content)
        await anext(answer)
        while "first" not in script.started:
            await asyncio.sleep(0.01)
        await ending(talk, ana)
        rest = b"".join([chunk async for chunk in answer])
        assert b"Never said." not in rest
        assert "second" not in script.started
    states = [run.state async for run in Run.objects.filter(owner_id=ana.pk)]
    assert states == ([] if "deletion" in ending.__name__ else ["stopped"])
    assert await Thread.objects.filter(owner_id=ana.pk).acount() == len(states)


@pytest.mark.django_db(transaction=True)
async def test_the_others_answers_go_on(ana: User, ben: User) -> None:
    script = Script().slowly("word " * 20, 0.02)
    with scripted(script):
        talk = await Talk.of(ben)
        response = await talk.post(request("threads.create", input=said("Hello")))
        answer = aiter(response.streaming_content)
        await anext(answer)
        await sync_to_async(services.user_delete)(ana)
        rest = b"".join([chunk async for chunk in answer])
    assert b"thread.item.done" in rest
    assert (await Run.objects.aget()).state == "done"
