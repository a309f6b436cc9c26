"""The task that makes one answer: events into the log, the outcome into the database."""

from __future__ import annotations

import asyncio
import json
import logging
import traceback
from functools import cached_property

from chatkit.types import (
    AssistantMessageContentPartTextDelta,
    ErrorEvent,
    NoticeEvent,
    ThreadItemDoneEvent,
    ThreadItemRemovedEvent,
    ThreadItemReplacedEvent,
    ThreadItemUpdatedEvent,
    ThreadStreamEvent,
    ThreadUpdatedEvent,
    UserMessageItem,
)
from pydantic import BaseModel

from chat.announce import thread_changed
from chat.assistant import assistant
from chat.conf import conf
from chat.context import RequestContext
from chat.db import in_db
from chat.errors import as_chat_error, event_of
from chat.items import visible_payloads
from chat.models import Run
from chat.runs import live as registry
from chat.runs.begin import Begun
from chat.runs.finish import finish
from chat.runs.live import WORD_PATIENCE, LiveRun
from chat.runs.log import LogFull
from chat.turn.server import TurnServer
from chat.wire import item_out, serialize

logger = logging.getLogger(__name__)
# A stop that the person did not ask for is explained to them.
EXPLAINED = {
    "too long": "The answer grew too long and was stopped here. Ask for the rest, in parts.",
    "server ends": "The server restarts, so the answer stops here. Ask for the rest in a moment.",
}
# How long a title may be thought about once the answer is there.
TITLE_PATIENCE = 1.0
# How long the first event may take to go out.
NEWS_PATIENCE = 1.0


class Drive:
    """Runs `TurnServer.stream` to its end, whatever that is; never raises."""

    def __init__(self, live: LiveRun, begun: Begun, context: RequestContext) -> None:
        self._live, self._begun, self._context = live, begun, context
        self._owner_id = context.owner_id
        self._made: list[str] = []

    async def open(self) -> None:
        """What the client is told at once."""
        for event in self._begun.news():
            await self._log(event)

    @cached_property
    def _server(self) -> TurnServer:
        """Made when it is first needed: the client's news need none of it."""
        return TurnServer(assistant(), self._begun, self._context, self._live)

    async def run(self) -> None:
        try:
            await self._news_taken()
            await self._stream()
        except asyncio.CancelledError:
            self._server.outcome.state = Run.State.STOPPED
            await self._log_kept()
            if self._live.stopping in EXPLAINED:
                message = EXPLAINED[self._live.stopping]
                await self._log(NoticeEvent(level="warning", message=message))
        except Exception as error:  # noqa: BLE001 the last net: readers must learn that it is over
            frames = "".join(traceback.format_tb(error.__traceback__)[-4:])
            logger.error("A run failed: %s\n%s", type(error).__name__, frames)
            failure = as_chat_error(error)
            self._server.outcome.fail(failure.kind, failure.message)
            await self._log(event_of(failure))
        finally:
            await self._end()

    async def _news_taken(self) -> None:
        """The agent starts with work for the processor: the client's news goes out before it."""
        self._live.on_stop(self._live.log.go_on)
        self._live.on_stop(self._live.spoken.open)
        await self._live.log.taken(NEWS_PATIENCE)

    async def _stream(self) -> None:
        announcing = asyncio.create_task(thread_changed(self._owner_id, self._begun.thread.id))
        try:
            async for event in self._server.stream():
                self._note(event)
                if isinstance(event, ErrorEvent) and self._begun.replaced_items:
                    await self._log_restored()
                await self._log(event)
                if not self._live.spoken.is_open and _is_text(event):
                    await self._live.log.taken(WORD_PATIENCE)
                    self._live.spoken.open()
                if isinstance(event, ThreadItemReplacedEvent) and not self._begun.takes_slot:
                    thread_id = self._begun.thread.id
                    await registry.replaced(self._owner_id, thread_id, serialize(event))
        finally:
            await announcing

    async def _end(self) -> None:
        try:
            await self._finish()
        except Exception as error:  # noqa: BLE001 the database is away: still close the log
            logger.error("A run could not be recorded: %s", type(error).__name__)
        finally:
            await self._live.log.close()
            registry.ended(self._live)
            await thread_changed(self._owner_id, self._begun.thread.id)

    async def _finish(self) -> None:
        outcome, begun = self._server.outcome, self._begun
        outcome.answered = outcome.state == Run.State.DONE or (
            outcome.state == Run.State.STOPPED and bool(self._made)
        )
        if outcome.state == Run.State.DONE:
            outcome.title = await self._title()
        await in_db(finish, begun, self._owner_id, outcome, made=self._made)
        if outcome.title:
            thread = begun.thread.model_copy(update={"title": outcome.title})
            event = ThreadUpdatedEvent(thread=self._server._to_thread_response(thread))
            await self._log(event)

    async def _title(self) -> str | None:
        """After the first answer; nothing of the reply waits for it."""
        if self._begun.thread.title is not None or not self._begun.takes_slot:
            return None
        try:
            async with asyncio.timeout(TITLE_PATIENCE):
                title = await self._server.title()
        except Exception as error:  # noqa: BLE001 an assistant's own code; it can do without
            logger.warning("No title: %s", type(error).__name__)
            return None
        return title[: conf().title_length].replace("\0", "") if title else None

    def _note(self, event: ThreadStreamEvent) -> None:
        if isinstance(event, ThreadItemDoneEvent) and not isinstance(event.item, UserMessageItem):
            self._made.append(event.item.id)

    async def _log_kept(self) -> None:
        """What a stop left unfinished was stored: those who follow shall see it so."""
        for item in self._server.kept:
            self._made.append(item.id)
            await self._log(ThreadItemDoneEvent(item=item))

    async def _log_restored(self) -> None:
        """A retry that failed: the client gets back the answer that it had dropped."""
        for item_id in self._made:
            await self._log(ThreadItemRemovedEvent(item_id=item_id))
        replaced = self._begun.replaced_items
        for payload in await in_db(visible_payloads, self._begun.thread.id, replaced):
            event = {"type": "thread.item.done", "item": item_out(payload)}
            await self._append(json.dumps(event, ensure_ascii=False).encode())

    async def _log(self, event: BaseModel) -> None:
        await self._append(serialize(event))

    async def _append(self, event: bytes) -> None:
        try:
            await self._live.log.append(event)
        except LogFull:
            self._live.stop("too long")


def _is_text(event: ThreadStreamEvent) -> bool:
    return isinstance(event, ThreadItemUpdatedEvent) and isinstance(
        event.update, AssistantMessageContentPartTextDelta
    )
