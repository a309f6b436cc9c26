"""Loads: a closed loop of so many clients, one client after itself, all at once."""

import asyncio
import time
from dataclasses import dataclass, field
from statistics import median

from bench.house import Contender
from bench.requests import create_body
from bench.wire import Heard, Line

# An answer with fewer events was none.
FEWEST = 5


@dataclass
class Round:
    """What some seconds of a closed loop brought."""

    turns: int = 0
    seconds: float = 0.0
    cpu: float = 0.0
    client_cpu: float = 0.0

    @property
    def rate(self) -> float:
        return self.turns / self.seconds

    @property
    def cpu_per_turn(self) -> float:
        return self.cpu / self.turns


@dataclass
class Side:
    """All rounds of one contender; the median of the rounds counts."""

    name: str
    rounds: list[Round] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return median(one.rate for one in self.rounds)

    @property
    def cpu_per_turn(self) -> float:
        return median(one.cpu_per_turn for one in self.rounds)


async def turn(line: Line, contender: Contender) -> Heard:
    heard = await line.ask(contender.request(create_body()))
    if heard.status != b"200" or heard.error or heard.events < FEWEST:
        raise RuntimeError(f"{contender.name} answered {heard.status!r}: {heard.error[-600:]!r}")
    return heard


async def closed_loop(contender: Contender, concurrent: int, seconds: float) -> Round:
    lines = [await contender.line() for _ in range(concurrent)]
    made = Round()
    cpu, client = contender.server.cpu(), time.process_time()
    began = time.perf_counter()

    async def one(line: Line) -> None:
        while time.perf_counter() - began < seconds:
            await turn(line, contender)
            made.turns += 1

    await asyncio.gather(*[one(line) for line in lines])
    made.seconds = time.perf_counter() - began
    made.cpu, made.client_cpu = contender.server.cpu() - cpu, time.process_time() - client
    for line in lines:
        line.close()
    return made


async def alone(contender: Contender, count: int) -> list[Heard]:
    line = await contender.line()
    heard = [await turn(line, contender) for _ in range(count)]
    line.close()
    return heard


async def at_once(contender: Contender, count: int) -> list[Heard]:
    lines = [await contender.line() for _ in range(count)]
    heard = await asyncio.gather(*[turn(line, contender) for line in lines])
    for line in lines:
        line.close()
    return heard
