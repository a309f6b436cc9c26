"""Many readers, and readers that do not read, cost the site next to nothing."""

import asyncio
import socket
from contextlib import AsyncExitStack, ExitStack

import pytest

from tests.chat.houses import RESUME, house
from tests.model_server.script import Answer
from tests.model_server.server import ModelServer
from tests.servers import Site
from tests.servers.browser import Browser, browser, message

__all__ = ["house"]
pytestmark = pytest.mark.servers
PAUSED = Answer(text="on and on " * 50, pace=1.0)


async def opened(ana: Browser, stack: AsyncExitStack, count: int, name: str) -> None:
    async def open_one(number: int) -> None:
        body = {"input": message(f"{name} {number}")}
        response = await stack.enter_async_context(ana.streaming("threads.create", body))
        await anext(response.aiter_lines())

    for start in range(0, count, 20):
        await asyncio.gather(*[open_one(n) for n in range(start, min(start + 20, count))])


async def test_three_hundred_streams_hold_what_sixteen_do(
    house: Site, model_server: ModelServer
) -> None:
    model_server.rule = lambda _: PAUSED
    async with browser(house) as ana:
        async with AsyncExitStack() as few:
            await opened(ana, few, 16, "few")
            await asyncio.sleep(1)
            with_few = house.threads(), house.connections()
        async with AsyncExitStack() as many:
            await opened(ana, many, 300, "many")
            await asyncio.sleep(1)
            with_many = house.threads(), house.connections()
    assert with_many[0] <= with_few[0]
    assert with_many[1] <= with_few[1] <= 16


async def test_those_who_do_not_read_cost_no_memory(house: Site, model_server: ModelServer) -> None:
    model_server.push(Answer(text=("w" * 2_000 + " ") * 800))
    async with browser(house) as ana:
        body = {"input": message("a long one")}
        found = await ana.stream("threads.create", body, **RESUME)
        thread_id = found[0]["thread"]["id"]
        cookies = "; ".join(f"{name}={value}" for name, value in ana.client.cookies.items())
    log = sum(len(str(event)) for event in found)
    before = house.memory()
    with ExitStack() as stack:
        for _ in range(30):
            deaf = stack.enter_context(socket.socket())
            deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            deaf.connect(("127.0.0.1", house.port))
            head = f"GET /chatkit/runs/{thread_id} HTTP/1.1\r\nHost: 127.0.0.1:{house.port}\r\n"
            deaf.sendall(f"{head}Cookie: {cookies}\r\n\r\n".encode())
        await asyncio.sleep(4)
        grown = house.memory() - before
    assert 30 * log > 40_000_000
    assert grown < 15_000_000
