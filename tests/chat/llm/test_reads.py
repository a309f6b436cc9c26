import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest

from chat.llm.reads import together


async def pieces(*groups: str) -> AsyncIterator[bytes]:
    """Each group comes in one read, cut into letters."""
    for group in groups:
        await asyncio.sleep(0.01)
        for letter in group:
            yield letter.encode()


async def test_what_one_read_brought_comes_as_one() -> None:
    assert [read async for read in together(pieces("abc", "d", "ef"))] == [b"abc", b"d", b"ef"]


async def test_what_came_before_an_error_is_not_lost() -> None:
    async def breaking() -> AsyncIterator[bytes]:
        yield b"a"
        raise ConnectionError("gone")

    found = []
    with pytest.raises(ConnectionError, match="gone"):
        async for read in together(breaking()):
            found.append(read)
    assert found == [b"a"]


async def test_leaving_ends_the_reading() -> None:
    ended = asyncio.Event()

    async def endless() -> AsyncIterator[bytes]:
        try:
            while True:
                await asyncio.sleep(0)
                yield b"a"
        finally:
            ended.set()

    async with aclosing(together(endless())) as reads:
        await anext(reads)
    await asyncio.wait_for(ended.wait(), 1)


async def test_a_reader_that_does_not_look_is_not_read_ahead_without_bound() -> None:
    given = 0

    async def huge() -> AsyncIterator[bytes]:
        nonlocal given
        for _ in range(100):
            given += 1
            yield b"x" * 100_000

    async with aclosing(together(huge())) as reads:
        await anext(reads)
        await asyncio.sleep(0.05)
        assert given < 10
        assert sum([len(read) async for read in reads]) > 9_000_000
