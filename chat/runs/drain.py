"""The end of the process: running answers are finished, or end in-band and are kept.

uvicorn's lifespan shutdown comes after its own grace time and daphne has none, so the signal
itself is where to begin: our handler goes first and calls the server's when we are done.
"""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

from chat.conf import conf
from chat.runs import live

SIGNALS = (signal.SIGTERM, signal.SIGINT)
# After the last answer: time for readers to take what is left of it.
LAST_WORDS = 0.5
# For answers that were asked to stop.
STOPPING = 3.0


class _State:
    watching = False
    draining = False
    before: dict[int, Any] = {}
    task: asyncio.Task[None] | None = None


def draining() -> bool:
    return _State.draining


def watch_signals() -> None:
    """Chain our handler before the server's; at the first run, when the server has set its own."""
    if _State.watching or threading.current_thread() is not threading.main_thread():
        return  # not the main thread: Django's autoreloader, the process is a developer's
    _State.watching = True
    loop = asyncio.get_running_loop()
    for number in SIGNALS:
        _State.before[number] = signal.getsignal(number)
        signal.signal(number, _handler(loop))


def _handler(loop: asyncio.AbstractEventLoop) -> Callable[[int, FrameType | None], None]:
    def handle(number: int, frame: FrameType | None) -> None:
        if _State.draining or loop.is_closed() or not live.all_running():
            _go_on(number)
        else:
            _State.draining = True
            loop.call_soon_threadsafe(_begin, number)

    return handle


def _begin(number: int) -> None:
    _State.task = asyncio.create_task(_drain(number))


async def _drain(number: int) -> None:
    await _ended(conf().grace_seconds)
    for run in live.all_running():
        run.stop("server ends")
    await _ended(STOPPING)
    await asyncio.sleep(LAST_WORDS)
    _go_on(number)


async def _ended(seconds: float) -> None:
    tasks = [run.task for run in live.all_running() if run.task]
    if tasks:
        await asyncio.wait(tasks, timeout=seconds)


def _go_on(number: int) -> None:
    """What the server would have done."""
    before = _State.before.get(number, signal.SIG_DFL)
    if callable(before):
        before(number, None)
    elif before is not signal.SIG_IGN:
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)
