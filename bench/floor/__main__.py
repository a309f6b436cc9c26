"""A worker that is told by lines of JSON what to do, and answers each with one."""

import asyncio
import json
import sys
import time
from typing import Any

import uvloop
from chatkit.server import StreamingResult

from bench.floor.bare import first_tokens
from bench.floor.server import FloorServer
from bench.requests import create_body

SERVER = FloorServer()


async def turn() -> None:
    result = await SERVER.process(create_body(), context={})
    assert isinstance(result, StreamingResult)
    last = b""
    async for event in result:
        last = event
    assert b"error" not in last, last


async def turns(concurrent: int, seconds: float) -> dict[str, Any]:
    """Closed loop: each of so many takes turns until the time is over."""
    count = 0
    cpu, end = time.process_time(), time.perf_counter() + seconds

    async def one() -> None:
        nonlocal count
        while time.perf_counter() < end:
            await turn()
            count += 1

    began = time.perf_counter()
    await asyncio.gather(*[one() for _ in range(concurrent)])
    spent = time.perf_counter() - began
    return {"turns": count, "seconds": spent, "cpu": time.process_time() - cpu}


async def main() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        kind = asked.pop("do")
        done = await (turns(**asked) if kind == "turns" else first_tokens(**asked))
        print(json.dumps(done), flush=True)


uvloop.run(main())
