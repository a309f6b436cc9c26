"""The handler for the chat's paths: shared threads, and no more of a body than is needed."""

import asyncio
import threading
from typing import Any

import pytest

from chat.asgi.lanes import LANES, LanesHandler, limited
from chat.asgi.pacing import paced
from chat.asgi.paths import is_chat

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/chatkit", True),
        ("/chatkit/runs/thr_1", True),
        ("/chat/chatkit", True),
        ("/chat", False),
        ("/chatkitten", False),
        ("/tasks/", False),
    ],
)
def test_only_the_chats_own_paths(path: str, expected: bool) -> None:
    assert is_chat(path) == expected


async def received(*sizes: int, room: int) -> list[bytes]:
    messages: list[dict[str, Any]] = [
        {"type": "http.request", "body": b"x" * size, "more_body": True} for size in sizes
    ]
    messages += [{"type": "http.request", "body": b"", "more_body": False}]
    messages += [{"type": "http.disconnect"}]
    stream = iter(messages)

    async def receive() -> Any:
        return next(stream)

    bodies: list[bytes] = []
    take = limited(receive, room)
    while True:
        message = await take()
        bodies.append(message["body"])
        if not message["more_body"]:
            break
    assert (await take())["type"] == "http.disconnect"
    return bodies


async def test_a_body_within_the_limit_passes() -> None:
    assert b"".join(await received(3, 4, room=10)) == b"x" * 7


async def test_a_body_beyond_the_limit_is_cut_and_the_rest_swallowed() -> None:
    assert b"".join(await received(6, 6, 6, 6, room=10)) == b"x" * 10


async def call(handler: LanesHandler, path: str) -> list[dict[str, Any]]:
    sent: list[dict[str, Any]] = []
    state = {"asked": False}

    async def receive() -> Any:
        if not state["asked"]:
            state["asked"] = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await asyncio.Event().wait()

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http", "method": "GET", "path": path, "raw_path": path.encode(),
        "query_string": b"", "headers": [(b"host", b"testserver")], "http_version": "1.1",
    }  # fmt: skip
    await handler(scope, receive, send)
    return sent


async def test_many_requests_share_the_lanes() -> None:
    handler, earlier = LanesHandler(), threading.enumerate()
    for _ in range(12):
        assert (await call(handler, "/chatkit"))[0]["status"] == 405
    lanes = [t for t in threading.enumerate() if t.name.startswith("chat-lane")]
    assert 1 <= len(set(lanes) - set(earlier)) <= LANES


async def test_another_servers_send_is_left_as_it_is() -> None:
    async def send(message: Any) -> None: ...

    assert paced(send) is send
