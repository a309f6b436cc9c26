"""The runs of this process while they are made, and for a while after."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from chat.conf import conf
from chat.runs.latch import Latch
from chat.runs.log import LogFull, MemoryLog, RunLog

# How long a cooperative stop may take before the task is cancelled from outside.
STOP_PATIENCE = 2.0
# How long the first word of an answer may take to go out, before more of it is worked on.
WORD_PATIENCE = 0.1
# Logs of finished answers in memory at most, however many are made in a minute.
KEPT_LOGS = 1_000


class LiveRun:
    """One answer being made in this process: its log, its readers and its brake."""

    def __init__(
        self,
        run_id: str,
        *,
        owner_id: Any,
        thread_id: str,
        resumable: bool = False,
        takes_slot: bool = True,
    ) -> None:
        self.id = run_id
        self.owner_id = owner_id
        self.thread_id = thread_id
        self.resumable = resumable
        self.takes_slot = takes_slot
        self.log: RunLog = MemoryLog(conf().log_limit)
        # Opened when the first word of the answer has gone out.
        self.spoken = Latch()
        self.started = time.monotonic()
        self.created = False
        self.message_id = ""
        self.readers = 0
        # Did a reader get all of it?
        self.delivered = False
        self.unread_since = self.started
        self.stopping = ""
        self.task: asyncio.Task[None] | None = None
        self._brakes: list[Callable[[], None]] = []
        self._forgetting: list[Callable[[], None]] = []
        self._loop = asyncio.get_running_loop()

    @property
    def running(self) -> bool:
        return self.task is None or not self.task.done()

    @property
    def age(self) -> float:
        return time.monotonic() - self.started

    def on_stop(self, brake: Callable[[], None]) -> None:
        """What to pull when the run is to stop; at once, if it already is."""
        self._brakes.append(brake)
        if self.stopping:
            brake()

    def stop(self, reason: str) -> None:
        """Ask the run to end; call it on the run's own loop.

        Cooperative: a bare `task.cancel()` lets the model finish and its tools run, and loses the
        partial reply whenever it lands outside the generator. It is only the last resort.
        """
        if self.stopping or not self.running:
            return
        self.stopping = reason
        for brake in self._brakes:
            brake()
        self._loop.call_later(STOP_PATIENCE, self._cancel)

    def stop_from_any_thread(self, reason: str) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.stop, reason)

    def on_forget(self, callback: Callable[[], None]) -> None:
        """Called when the log is dropped."""
        self._forgetting.append(callback)

    def forgotten(self) -> None:
        for callback in self._forgetting:
            callback()

    def join(self) -> None:
        self.readers += 1

    def leave(self) -> None:
        """A reader has gone: a plain client means stop, a resuming one means back soon."""
        self.readers -= 1
        # Who has had all of it leaves a run that is only being put away.
        over = self.delivered or not self.running
        if self.readers or over or not self.takes_slot:
            return
        if self.resumable:
            self.unread_since = time.monotonic()
            self._loop.call_later(conf().unread_seconds, self._stop_if_unread)
        else:
            self.stop("reader gone")

    def left_from_any_thread(self) -> None:
        """A response is closed in another thread than the run's, and perhaps after its loop."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.leave)

    def _stop_if_unread(self) -> None:
        unread = time.monotonic() - self.unread_since
        if not self.readers and unread >= conf().unread_seconds:
            self.stop("unread")

    def _cancel(self) -> None:
        if self.task and not self.task.done():
            self.task.cancel()


_live: dict[str, LiveRun] = {}
_kept: deque[LiveRun] = deque()


def add(run: LiveRun) -> None:
    _live[run.id] = run


def ended(run: LiveRun) -> None:
    """Its log stays for those who come back, for a while and while there are not too many."""
    _kept.append(run)
    if len(_kept) > KEPT_LOGS:
        forget(_kept.popleft())
    asyncio.get_running_loop().call_later(conf().log_seconds, forget, run)


def forget(run: LiveRun) -> None:
    _live.pop(run.id, None)
    run.forgotten()


def all_running() -> list[LiveRun]:
    return [run for run in _live.values() if run.running]


def find(owner_id: Any, thread_id: str) -> LiveRun | None:
    """The thread's last answer whose log is still here; only the owner's."""
    for run in reversed(_live.values()):
        if run.thread_id == thread_id and run.owner_id == owner_id and run.takes_slot:
            return run
    return None


async def replaced(owner_id: Any, thread_id: str, event: bytes) -> None:
    """An item changed after its answer was logged: who replays that log shall end with it too."""
    if run := find(owner_id, thread_id):
        with suppress(LogFull):  # the event is in; the log had its last word
            await run.log.append(event)


def by_id(run_id: str) -> LiveRun | None:
    return _live.get(run_id)


def stop_all(runs: Iterable[LiveRun], reason: str) -> None:
    for run in runs:
        run.stop_from_any_thread(reason)


def running_in(thread_id: str) -> list[LiveRun]:
    return [run for run in all_running() if run.thread_id == thread_id]


def running_of(owner_id: Any) -> list[LiveRun]:
    return [run for run in all_running() if run.owner_id == owner_id]
