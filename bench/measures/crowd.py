"""A thousand streams open at once: threads, connections, memory, gaps, processor."""

import asyncio
import time
from dataclasses import astuple, dataclass
from statistics import median

from bench.house import Contender, House
from bench.measures.load import closed_loop
from bench.requests import create_body
from bench.table import Row, ms
from bench.wire import Line

PACE = 0.5
TOKENS = 400


@dataclass
class Held:
    threads: float
    connections: float
    memory: float
    gap: float
    cpu: float


async def crowd(house: House, *, streams: int, seconds: float, rounds: int) -> list[Row]:
    """Each round a fresh process of ours, then one of the peer's."""
    ours: list[Held] = []
    peers: list[Held] = []
    for _ in range(rounds):
        ours.append(await _hold(house, house.ours(), streams, seconds))
        peers.append(await _hold(house, house.peer(), streams, seconds))
    mine, other = _median(ours), _median(peers)
    many = f"{streams} streams, 2 tokens/s each"
    return [
        Row(
            f"{many}: threads",
            f"{mine.threads:g}",
            f"peer {other.threads:g}",
            mine.threads,
            16,
            unit="",
        ),
        Row(
            f"{many}: database connections",
            f"{mine.connections:g}",
            "",
            mine.connections,
            8,
            unit="",
        ),
        Row(
            f"{many}: memory of one",
            f"{mine.memory / 1000:.0f} kB",
            f"peer {other.memory / 1000:.0f} kB",
            mine.memory / other.memory,
            1.15,
        ),
        Row(f"{many}: p99 gap", ms(mine.gap), f"peer {ms(other.gap)}", mine.gap / other.gap, 1.1),
        Row(
            f"{many}: CPU",
            f"{mine.cpu:.0%}",
            f"peer {other.cpu:.0%} of a core",
            mine.cpu / other.cpu,
            0.8,
        ),
    ]


def _median(rounds: list[Held]) -> Held:
    return Held(*(median(values) for values in zip(*map(astuple, rounds), strict=True)))


async def _hold(house: House, contender: Contender, streams: int, seconds: float) -> Held:
    await house.play(tokens=50)
    await closed_loop(contender, 32, 1.0)  # what every process loads once is no stream's
    await house.play(tokens=TOKENS, pace=PACE)
    server = contender.server
    before = server.memory()
    lines = await _open(contender, streams)
    await asyncio.sleep(3 * PACE)
    cpu, began = server.cpu(), time.perf_counter()
    await asyncio.sleep(seconds)
    spent = (server.cpu() - cpu) / (time.perf_counter() - began)
    gaps = sorted(gap for line in lines for at, gap in line.heard.gaps if at > began)
    held = Held(
        threads=server.threads(),
        connections=server.handles_on(contender.database) if contender.database else 0,
        memory=(server.memory() - before) / streams,
        gap=gaps[int(len(gaps) * 0.99)],
        cpu=spent,
    )
    errors = [line.heard.error for line in lines if line.heard.error]
    silent = sum(not any(at > began for at, _ in line.heard.gaps) for line in lines)
    if errors or silent:  # a server that is late hands on several tokens in one read: that counts
        raise RuntimeError(f"{contender.name} lost {silent} of its streams: {errors[:1]}")
    server.kill()  # a thousand goodbyes would stand in the next one's figures
    for line in lines:
        line.close()
    return held


async def _open(contender: Contender, streams: int) -> list[Line]:
    """A few at a time, so that starting them does not stand in the figures of holding them."""
    lines = []
    for _ in range(streams):
        line = await contender.line()
        line.ask(contender.request(create_body()))
        lines.append(line)
        await asyncio.sleep(0.015)
    while any(not line.heard.first_text for line in lines):
        await asyncio.sleep(0.1)
    return lines
