"""A run's log: what readers and the run itself wait for."""

import asyncio

from chat.runs.log import MemoryLog


async def read_all(log: MemoryLog, *, pause: float = 0.0) -> list[bytes]:
    found: list[bytes] = []
    async for batch in log.read(0, silence=60):
        found += [event for _, event in batch]
        await asyncio.sleep(pause)
    return found


async def test_a_reader_gets_what_was_there_and_what_comes() -> None:
    log = MemoryLog(1_000)
    await log.append(b"1")
    reading = asyncio.create_task(read_all(log))
    await asyncio.sleep(0)
    await log.append(b"2")
    await log.close()
    assert await reading == [b"1", b"2"]


async def test_silence_is_told_and_leaves_nobody_waiting() -> None:
    log = MemoryLog(1_000)
    batches = log.read(0, silence=0.01)
    assert [list(await anext(batches)) for _ in range(2)] == [[], []]
    assert log._waiting == []
    await batches.aclose()


async def test_large_events_come_in_small_pieces() -> None:
    log = MemoryLog(10_000_000)
    for _ in range(50):
        await log.append(b"x" * 10_000)
    await log.close()
    sizes = [sum(len(event) for _, event in batch) async for batch in log.read(0, silence=60)]
    assert sum(sizes) == 500_000
    assert max(sizes) <= 50_000


async def test_the_agent_waits_until_the_news_went_out() -> None:
    log = MemoryLog(1_000)
    await log.append(b"thread.created")
    waiting = asyncio.create_task(log.taken(60))
    batches = log.read(0, silence=60)
    await anext(batches)
    await asyncio.sleep(0)
    assert not waiting.done()
    following = asyncio.create_task(anext(batches))  # the reader asks for more: it has passed it on
    await waiting
    following.cancel()


async def test_it_waits_for_nobody_who_does_not_come() -> None:
    log = MemoryLog(1_000)
    await log.append(b"thread.created")
    waiting = asyncio.create_task(log.taken(0.01))
    await asyncio.sleep(0)
    assert not waiting.done()
    await waiting
    await asyncio.wait_for(log.taken(60), 1)


async def test_without_news_nobody_waits() -> None:
    await asyncio.wait_for(MemoryLog(1_000).taken(60), 1)


async def test_it_waits_no_more_once_it_is_told_to_stop() -> None:
    log = MemoryLog(1_000)
    await log.append(b"thread.created")
    waiting = asyncio.create_task(log.taken(60))
    await asyncio.sleep(0)
    assert not waiting.done()
    log.go_on()
    await asyncio.wait_for(waiting, 1)
