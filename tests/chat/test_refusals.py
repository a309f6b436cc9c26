"""Each of the 16 request types with ids and bodies that are missing, foreign, malformed, huge."""

import json
from typing import Any

import pytest
from django.core import serializers

from accounts.models import User
from chat.db import in_db
from chat.models import Attachment, Feedback, Item, Run, Thread, ToolCall
from tests.chat.talk import Talk, request, said, whole

pytestmark = pytest.mark.django_db(transaction=True)

ACTION = {"type": "press", "payload": {"n": 1}}
ANSWERS = {"status": "answered", "answers": {}}
STREAMS = {
    "threads.create": {"input": said("x")},
    "threads.add_user_message": {"thread_id": "T", "input": said("x")},
    "threads.add_client_tool_output": {"thread_id": "T", "result": {}},
    "threads.add_structured_input": {"thread_id": "T", "item_id": "I", "input": ANSWERS},
    "threads.retry_after_item": {"thread_id": "T", "item_id": "I"},
    "threads.custom_action": {"thread_id": "T", "item_id": "I", "action": ACTION},
}
ANSWERED = {
    "threads.get_by_id": {"thread_id": "T"},
    "threads.list": {},
    "threads.update": {"thread_id": "T", "title": "x"},
    "threads.delete": {"thread_id": "T"},
    "threads.sync_custom_action": {"thread_id": "T", "item_id": "I", "action": ACTION},
    "items.list": {"thread_id": "T"},
    "items.feedback": {"thread_id": "T", "item_ids": ["I"], "kind": "positive"},
    "attachments.create": {"name": "x.txt", "size": 3, "mime_type": "text/plain"},
    "attachments.delete": {"attachment_id": "A"},
    "input.transcribe": {"audio_base64": "AAAA", "mime_type": "audio/webm"},
}
TYPES: dict[str, Any] = {**STREAMS, **ANSWERED}
WITH_THREAD = [kind for kind, params in TYPES.items() if "thread_id" in params]
WITH_ITEM = [kind for kind, params in TYPES.items() if "item_id" in params or "item_ids" in params]
BAD_IDS = {
    "unknown": "thr_unknown",
    "empty": "",
    "huge": "x" * 100_000,
    "nul": "thr_\0",
    "sql": "' OR 1=1 --",
    "path": "../../etc/passwd",
    "surrogate": "\udcff",
}
SPOILT: dict[str, Any] = {
    "number": 7,
    "null": None,
    "list": ["x"],
    "object": {"$ne": ""},
}


def everything() -> str:
    """All rows of the engine: what a refused request must not change."""
    models = (Thread, Item, Attachment, Feedback, Run, ToolCall)
    return "".join(serializers.serialize("json", m.objects.order_by("pk")) for m in models)


def with_ids(kind: str, thread: str, item: str) -> dict[str, Any]:
    names = {"T": thread, "I": item, "A": item}
    text = json.dumps(TYPES[kind])
    for mark, name in names.items():
        text = text.replace(f'"{mark}"', json.dumps(name))
    return request(kind, **json.loads(text))


async def refused(talk: Talk, body: Any, kind: str) -> None:
    """A sentence for the person, in the shape that this type's client reads; nothing changed."""
    before = await in_db(everything)
    response = await talk.post(body)
    if response.status_code == 200 and kind in STREAMS:
        events = await whole(response)
        assert [event["type"] for event in events] == ["error"]
        assert len(events[0]["message"]) > 20
    else:
        assert 400 <= response.status_code < 500 or response.status_code == 501, response.content
        assert len(response.json()["message"]) > 10
    assert await in_db(everything) == before


@pytest.fixture
async def talk(ana: User) -> Talk:
    return await Talk.of(ana)


@pytest.fixture
async def foreign(ben: User) -> tuple[str, str]:
    other = await Talk.of(ben)
    thread_id, _ = await other.start("private")
    return thread_id, (await other.items(thread_id))[0]["id"]


@pytest.mark.parametrize("bad", BAD_IDS)
@pytest.mark.parametrize("kind", WITH_THREAD)
async def test_a_thread_id_that_is_none(talk: Talk, kind: str, bad: str) -> None:
    body = with_ids(kind, BAD_IDS[bad], "msg_1")
    if kind == "items.list" and bad != "surrogate":
        assert (await talk.post(body)).json() == {"data": [], "has_more": False}
    else:
        await refused(talk, body, kind)


@pytest.mark.parametrize("kind", WITH_THREAD)
async def test_a_thread_of_another_person(talk: Talk, foreign: tuple[str, str], kind: str) -> None:
    body = with_ids(kind, *foreign)
    if kind == "items.list":
        assert (await talk.post(body)).json() == {"data": [], "has_more": False}
    else:
        await refused(talk, body, kind)


@pytest.mark.parametrize("bad", BAD_IDS)
@pytest.mark.parametrize("kind", WITH_ITEM)
async def test_an_item_id_that_is_none(talk: Talk, kind: str, bad: str) -> None:
    if bad == "empty" and "action" in kind:
        pytest.skip("an action may have no sender")
    thread_id, _ = await talk.start("Go")
    await refused(talk, with_ids(kind, thread_id, BAD_IDS[bad]), kind)


@pytest.mark.parametrize("kind", WITH_ITEM)
async def test_an_item_of_another_persons_thread(
    talk: Talk, foreign: tuple[str, str], kind: str
) -> None:
    thread_id, _ = await talk.start("Go")
    await refused(talk, with_ids(kind, thread_id, foreign[1]), kind)


@pytest.mark.parametrize("kind", WITH_ITEM)
async def test_an_item_of_the_wrong_kind(talk: Talk, kind: str) -> None:
    if kind == "items.feedback":
        pytest.skip("any item of one's own can have it")
    thread_id, _ = await talk.start("Go")
    reply = (await talk.items(thread_id))[1]["id"]
    await refused(talk, with_ids(kind, thread_id, reply), kind)


@pytest.mark.parametrize("spoilt", SPOILT)
@pytest.mark.parametrize("kind", TYPES)
async def test_values_of_the_wrong_type(talk: Talk, kind: str, spoilt: str) -> None:
    for name in TYPES[kind]:
        if name in {"result", "action"} or (name == "item_id" and spoilt == "null"):
            continue  # anything goes, or it may be missing
        body = with_ids(kind, "thr_1", "msg_1")
        if isinstance(body["params"][name], int) and spoilt == "number":
            continue
        body["params"][name] = SPOILT[spoilt]
        await refused(talk, body, kind)


@pytest.mark.parametrize("kind", TYPES)
async def test_missing_params(talk: Talk, kind: str) -> None:
    await refused(talk, {"type": kind}, kind)
    await refused(talk, {"type": kind, "params": None}, kind)
    if TYPES[kind]:
        await refused(talk, request(kind), kind)


@pytest.mark.parametrize("kind", TYPES)
async def test_a_body_beyond_the_limit(talk: Talk, kind: str) -> None:
    body = {**with_ids(kind, "thr_1", "msg_1"), "metadata": {"much": "x" * 1_000_001}}
    await refused(talk, body, kind)
    response = await talk.post(body)
    if kind in STREAMS:
        assert "too long" in (await whole(response))[0]["message"]
    else:
        assert (response.status_code, response.json()["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"null", b"[]", b"7", b'"threads.list"', b"\xff\xfe", b"[" * 50_000, b"{}"],
)
async def test_what_is_no_request(talk: Talk, body: bytes) -> None:
    await refused(talk, body, "")


async def test_a_type_that_is_unknown(talk: Talk) -> None:
    await refused(talk, request("threads.explode"), "")


@pytest.mark.parametrize(
    "given",
    [
        said(""),
        said("   \n"),
        {**said("x"), "content": []},
        said("x", attachments=["atc_unknown"]),
        said("x", attachments=["nul\0"]),
        said("x", inference_options={"model": "gpt-of-others"}),
        said("x", inference_options={"tool_choice": {"id": "rm -rf"}}),
    ],
)
async def test_a_message_that_cannot_be_sent(talk: Talk, given: dict[str, Any]) -> None:
    await refused(talk, request("threads.create", input=given), "threads.create")
    thread_id, _ = await talk.start("Go")
    kind = "threads.add_user_message"
    await refused(talk, request(kind, thread_id=thread_id, input=given), kind)


@pytest.mark.parametrize("title", ["", "   ", "x" * 201, "\0"])
async def test_a_title_that_is_none(talk: Talk, title: str) -> None:
    thread_id, _ = await talk.start("Go")
    body = request("threads.update", thread_id=thread_id, title=title)
    await refused(talk, body, "threads.update")


@pytest.mark.parametrize("limit", [-1, 0, 9999, 10**30])
async def test_any_limit_gives_a_page(talk: Talk, limit: int) -> None:
    thread_id, _ = await talk.start("Go")
    for body in (
        request("threads.list", limit=limit),
        request("items.list", thread_id=thread_id, limit=limit),
    ):
        response = await talk.post(body)
        assert response.status_code in (200, 400)
        assert response.status_code == 400 or response.json()["data"]


@pytest.mark.parametrize("cursor", BAD_IDS)
async def test_any_cursor_gives_a_page(talk: Talk, cursor: str) -> None:
    thread_id, _ = await talk.start("Go")
    for body in (
        request("threads.list", after=BAD_IDS[cursor]),
        request("items.list", thread_id=thread_id, after=BAD_IDS[cursor]),
    ):
        assert (await talk.post(body)).status_code in (200, 400)
