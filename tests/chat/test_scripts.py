"""One message in, the whole answer out."""

import json
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.test import AsyncClient

from accounts import tokens
from accounts.models import User
from chat.models import Run, Thread
from tests.chat.talk import Talk, text_of

pytestmark = pytest.mark.django_db(transaction=True)
ROOTS = ["/chat", "/api/chat"]


class Script:
    """A program with a Bearer token."""

    def __init__(self, access: str) -> None:
        self.headers = {"Authorization": f"Bearer {access}"}

    @classmethod
    async def of(cls, user: User) -> "Script":
        return cls((await sync_to_async(tokens.issue)(user)).access)

    async def post(self, path: str = "/chat/me", body: Any = None, **headers: str) -> Any:
        data = body if isinstance(body, bytes) else json.dumps(body)
        headers = {**self.headers, **headers}
        kind = "application/json"
        return await AsyncClient().post(path, data, content_type=kind, headers=headers)

    async def say(self, text: str, **fields: Any) -> Any:
        return (await self.post(body={"message": text, **fields})).json()

    async def history(self, query: str = "", root: str = "/chat", who: str = "me") -> Any:
        return await AsyncClient().get(f"{root}/{who}/history{query}", headers=self.headers)


@pytest.fixture
async def script(ana: User) -> Script:
    return await Script.of(ana)


@pytest.mark.parametrize("root", ROOTS)
async def test_a_message_is_answered_whole(script: Script, ana: User, root: str) -> None:
    for who in ("me", str(ana.pk)):
        answer = (await script.post(f"{root}/{who}", {"message": "Hello"})).json()
        assert set(answer) == {"thread_id", "reply", "items"}
        assert answer["reply"] == "You said: Hello"
        assert [item["type"] for item in answer["items"]] == ["user_message", "assistant_message"]


async def test_a_conversation_goes_on(script: Script) -> None:
    first = await script.say("One")
    second = await script.say("Two", thread_id=first["thread_id"])
    assert (second["thread_id"], second["reply"]) == (first["thread_id"], "You said: Two")
    assert len(second["items"]) == 2


async def test_it_is_a_run_like_any_other(script: Script) -> None:
    answer = await script.say("Hello")
    run = await Run.objects.aget()
    assert (run.thread_id, run.client, run.state) == (answer["thread_id"], "script", "done")
    assert run.input_tokens > 0


async def test_the_items_are_those_of_the_chat(script: Script, ana: User) -> None:
    answer = await script.say("Hello")
    talk = await Talk.of(ana)
    assert await talk.items(answer["thread_id"]) == answer["items"]


async def test_the_same_words_twice_are_two_messages(script: Script) -> None:
    await script.say("Hello")
    await script.say("Hello")
    assert await Thread.objects.acount() == 2


async def test_the_same_key_twice_is_one_message(script: Script) -> None:
    body = {"message": "Hello"}
    answers = [await script.post(body=body, **{"Idempotency-Key": "k-1"}) for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    assert await Thread.objects.acount() == 1


async def test_another_persons_address_is_not_there(script: Script, ben: User) -> None:
    for who in (str(ben.pk), "999999", "ana@example.com", "ME", "%00"):
        response = await script.post(f"/chat/{who}", {"message": "Hello"})
        assert (response.status_code, response.json()["code"]) == (404, "not_found")
        assert (await script.history(who=who)).status_code == 404
    assert not await Run.objects.aexists()


async def test_another_persons_thread_is_not_found(script: Script, ben: User) -> None:
    theirs = (await (await Script.of(ben)).say("My secret"))["thread_id"]
    for thread_id in (theirs, "thr_unknown", "", "x" * 300, "a\0b"):
        response = await script.post(body={"message": "Hello", "thread_id": thread_id})
        assert (response.status_code, response.json()["code"]) == (404, "not_found")
    for query in (f"?thread_id={theirs}", "?thread_id=thr_unknown"):
        assert (await script.history(query)).status_code == 404
    assert (await script.history()).json()["items"] == []
    assert await Run.objects.acount() == 1


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 422),
        (b"{", 422),
        (b"[]", 422),
        (b'"hi"', 422),
        (b"\xff\xfe", 422),
        (b"[" * 10_000, 422),
        (b"{}", 422),
        (b'{"message": ""}', 422),
        (b'{"message": "   "}', 400),
        (b'{"message": 5}', 422),
        (b'{"message": null}', 422),
        (b'{"message": "hi", "thread_id": 7}', 422),
        (b'{"message": "hi", "user_id": 7}', 422),
        (b'{"message": "\\ud800"}', 422),
        (b'{"message": "' + b"a" * 1_000_000 + b'"}', 413),
    ],
)
async def test_bad_bodies_are_refused(script: Script, body: bytes, status: int) -> None:
    response = await script.post(body=body)
    assert response.status_code == status
    assert set(response.json()) == {"code", "message"}
    assert not await Thread.objects.aexists()


@pytest.mark.parametrize("root", ROOTS)
async def test_other_methods_are_refused_as_json(script: Script, root: str) -> None:
    get = await AsyncClient().get(f"{root}/me", headers=script.headers)
    assert (get.status_code, get["Allow"], get.json()["code"]) == (
        405,
        "POST",
        "method_not_allowed",
    )
    post = await script.post(f"{root}/me/history", {})
    assert (post.status_code, post["Allow"]) == (405, "GET")


@pytest.mark.parametrize("root", ROOTS)
async def test_nobody_is_told_so(ana: User, root: str) -> None:
    stranger = Script("nonsense")
    assert (await stranger.post(f"{root}/me", {"message": "Hi"})).status_code == 401
    assert (await stranger.history(root=root)).status_code == 401
    assert (await AsyncClient().get(f"{root}/me/history")).status_code == 401


async def test_a_cookie_alone_is_not_enough(ana: User) -> None:
    client = AsyncClient(enforce_csrf_checks=True)
    await sync_to_async(client.force_login)(ana)
    body = json.dumps({"message": "Hi"})
    response = await client.post("/chat/me", body, content_type="application/json")
    assert response.status_code == 403
    assert not await Run.objects.aexists()


async def test_a_closed_conversation_takes_nothing(script: Script) -> None:
    thread_id = (await script.say("Hello"))["thread_id"]
    await Thread.objects.filter(id=thread_id).aupdate(status="closed", status_reason="Done.")
    response = await script.post(body={"message": "More", "thread_id": thread_id})
    assert (response.status_code, response.json()["message"]) == (409, "Done.")


@pytest.mark.parametrize("root", ROOTS)
async def test_the_history_is_that_of_the_newest_thread(script: Script, root: str) -> None:
    await script.say("Old")
    newest = await script.say("New")
    found = (await script.history(root=root)).json()
    assert (found["thread_id"], found["items"]) == (newest["thread_id"], newest["items"])
    assert (found["title"], found["has_more"]) == ("New", False)


async def test_the_history_of_a_thread_comes_in_pages(script: Script) -> None:
    thread_id = (await script.say("Old"))["thread_id"]
    await script.say("New")
    query = f"?thread_id={thread_id}&limit=1"
    first = (await script.history(query)).json()
    rest = (await script.history(f"{query}&after={first['after']}")).json()
    assert first["has_more"]
    assert [text_of(item) for item in first["items"] + rest["items"]] == ["Old", "You said: Old"]
    assert (rest["has_more"], "after" in rest) == (False, False)


async def test_without_a_conversation_there_is_no_history(script: Script) -> None:
    found = (await script.history()).json()
    assert found == {"thread_id": None, "title": None, "items": [], "has_more": False}


@pytest.mark.parametrize("limit", ["0", "-1", "501", "ten", "9" * 5000, "²"])
async def test_a_limit_that_is_none_is_refused(script: Script, limit: str) -> None:
    assert (await script.history(f"?limit={limit}")).status_code == 422


async def test_a_failed_answer_says_so(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise RuntimeError("sk-secret")

    monkeypatch.setattr("chat.echo._text", broken)
    response = await script.post(body={"message": "Hello"})
    answer = response.json()
    assert (response.status_code, answer["code"]) == (502, "answer_failed")
    assert "sk-secret" not in response.content.decode()
    assert [item["type"] for item in answer["items"]] == ["user_message"]
