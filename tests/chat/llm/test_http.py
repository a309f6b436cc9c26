"""The HTTP client against sockets: what a failure is called, what is used again."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import httpx2
import pytest

from chat.llm.http import HttpClient

TIMEOUT = httpx2.Timeout(0.3, connect=0.3)
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def server(handle: Handler) -> AsyncIterator[str]:
    running = await asyncio.start_server(handle, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{running.sockets[0].getsockname()[1]}/"
    finally:
        running.close()


async def failure(url: str) -> Exception:
    async with HttpClient(TIMEOUT) as client:
        with pytest.raises(httpx2.HTTPError) as caught:
            await client.post(url, json={})
    return caught.value


async def test_nobody_there_is_no_timeout() -> None:
    assert isinstance(await failure("http://127.0.0.1:9/"), httpx2.ConnectError)


async def test_a_server_that_hangs_up_is_no_timeout() -> None:
    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.close()

    async with server(hang_up) as url:
        assert isinstance(await failure(url), httpx2.RemoteProtocolError)


async def test_a_server_that_says_nothing_is_one() -> None:
    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    async with server(say_nothing) as url:
        assert isinstance(await failure(url), httpx2.TimeoutException)


async def test_a_connection_that_was_closed_meanwhile_is_not_used_again() -> None:
    connections = 0

    async def once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(2)
        writer.write(OK)
        await writer.drain()
        writer.close()  # without having said so

    async with server(once) as url, HttpClient(TIMEOUT) as client:
        for _ in range(3):
            assert (await client.post(url, json={})).text == "ok"
            await asyncio.sleep(0.05)
    assert connections == 3


async def test_an_answer_is_given_out_as_it_comes() -> None:
    more = asyncio.Event()

    async def slowly(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        writer.write(b"1\r\na\r\n1\r\nb\r\n")  # two chunks, one read
        await writer.drain()
        await more.wait()
        writer.write(b"1\r\nc\r\n0\r\n\r\n")
        await writer.drain()
        writer.close()

    async with (
        server(slowly) as url,
        HttpClient(TIMEOUT) as client,
        client.stream("POST", url, json={}) as response,
    ):
        pieces = response.aiter_bytes()
        assert await anext(pieces) == b"ab"
        more.set()
        assert [piece async for piece in pieces] == [b"c"]


async def test_a_proxy_of_the_environment_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bytes] = []

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append((await reader.readuntil(b"\r\n\r\n")).split(b"\r\n")[0])
        writer.write(OK)
        await writer.drain()
        writer.close()

    async with server(proxy) as url:
        monkeypatch.setenv("HTTP_PROXY", url)
        async with HttpClient(TIMEOUT) as client:
            assert (await client.post("http://model.example.com/v1", json={})).text == "ok"
    assert asked == [b"POST http://model.example.com/v1 HTTP/1.1"]
