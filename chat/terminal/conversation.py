"""One conversation in a terminal: each message is a run like any other."""

from __future__ import annotations

import asyncio
import json
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from chatkit.types import (
    InferenceOptions,
    StreamingReq,
    ThreadAddUserMessageParams,
    ThreadCreateParams,
    ThreadsAddUserMessageReq,
    ThreadsCreateReq,
    UserMessageInput,
    UserMessageTextContent,
)

from chat.context import RequestContext, zone_or_utc
from chat.runs.live import LiveRun
from chat.runs.start import start
from chat.terminal.printing import Printer


class Conversation:
    """Says one message after another; `thread_id` is "" until there is a thread."""

    def __init__(self, user: Any, *, thread_id: str = "", model: str = "") -> None:
        self._user, self._model = user, model
        self.thread_id = thread_id

    async def say(self, text: str, printer: Printer) -> bool:
        """False if the answer was stopped by the keyboard. Raises NotFoundError or ChatError."""
        run = await start(self._request(text), self._context())
        self.thread_id = run.thread_id
        run.join()
        with _stopped_by_keyboard(run):
            async for batch in run.log.read(0, silence=60):
                for _, event in batch:
                    printer.show(json.loads(event))
            if run.task:
                await run.task
        printer.end()
        return run.stopping != "asked"

    def _context(self) -> RequestContext:
        return RequestContext(
            user=self._user,
            request_id=uuid4().hex,
            locale=getattr(self._user, "language", "") or "en",
            time_zone=zone_or_utc(getattr(self._user, "time_zone", "")),
            client="terminal",
        )

    def _request(self, text: str) -> StreamingReq:
        given = UserMessageInput(
            content=[UserMessageTextContent(text=text)],
            attachments=[],
            inference_options=InferenceOptions(model=self._model or None),
        )
        if not self.thread_id:
            return ThreadsCreateReq(params=ThreadCreateParams(input=given))
        params = ThreadAddUserMessageParams(thread_id=self.thread_id, input=given)
        return ThreadsAddUserMessageReq(params=params)


@contextmanager
def _stopped_by_keyboard(run: LiveRun) -> Iterator[None]:
    """Ctrl-C stops the answer, and keeps what there is of it, instead of the command."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    loop = asyncio.get_running_loop()
    before = signal.getsignal(signal.SIGINT)
    loop.add_signal_handler(signal.SIGINT, run.stop, "asked")
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGINT)
        signal.signal(signal.SIGINT, before)
