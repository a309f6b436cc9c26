"""A click in a widget: recorded like a tool call, answered by the assistant."""

from __future__ import annotations

import json
import logging
import time
import traceback
from collections.abc import AsyncIterator

from chatkit.store import NotFoundError, Store
from chatkit.types import (
    SyncCustomActionResponse,
    ThreadItemReplacedEvent,
    ThreadsSyncCustomActionReq,
    ThreadStreamEvent,
)

from chat import audit
from chat.announce import thread_changed
from chat.assistant import ActionCall, Assistant
from chat.conf import conf
from chat.context import RequestContext
from chat.db import in_db
from chat.errors import ChatError, ChatOff
from chat.limits.rates import admit
from chat.models import ToolCall
from chat.runs import live
from chat.runs.begin import begin
from chat.runs.finish import finish
from chat.runs.outcome import Outcome
from chat.wire import serialize

logger = logging.getLogger(__name__)


async def act(assistant: Assistant, call: ActionCall) -> AsyncIterator[ThreadStreamEvent]:
    """The action's events; whatever goes wrong is recorded and becomes a ChatError."""
    recorded = _Recorded(call)
    await recorded.start()
    try:
        async for event in assistant.action(call):
            yield event
    except Exception as error:  # an action is the assistant's code: any fault is a sentence
        raise await recorded.failed(error) from error
    await recorded.ended(ToolCall.Outcome.OK)


async def sync_act(
    assistant: Assistant,
    store: Store[RequestContext],
    request: ThreadsSyncCustomActionReq,
    context: RequestContext,
) -> SyncCustomActionResponse:
    """Like `act`, without a stream; the SDK leaves storing the changed item to us."""
    if not conf().enabled:
        raise ChatOff(conf().notice)
    await admit("action", context.owner_id)
    begun = await in_db(begin, request, context, process_id=None)
    call = ActionCall(
        context, begun.thread, request.params.action, begun.sender, begun.run_id, store
    )
    recorded, outcome = _Recorded(call), Outcome(tools_used=True)
    await recorded.start()
    try:
        response = await assistant.sync_action(call)
        if response.updated_item:
            if response.updated_item.id not in call.stored:
                await store.save_item(begun.thread.id, response.updated_item, context)
            event = ThreadItemReplacedEvent(item=response.updated_item)
            await live.replaced(context.owner_id, begun.thread.id, serialize(event))
    except Exception as error:  # an action is the assistant's code: any fault is a sentence
        failure = await recorded.failed(error)
        outcome.fail(failure.kind, failure.message)
        raise failure from error
    else:
        await recorded.ended(ToolCall.Outcome.OK)
    finally:
        await in_db(finish, begun, context.owner_id, outcome)
    await thread_changed(context.owner_id, begun.thread.id)
    return response


class _Recorded:
    """The audit of one action."""

    def __init__(self, call: ActionCall) -> None:
        self._call = call
        self._began = time.monotonic()
        self._row = 0

    async def start(self) -> None:
        call = self._call
        self._row = await in_db(
            audit.call_started,
            call.run_id,
            call.context.owner_id,
            name=f"action:{call.action.type}",
            arguments=json.dumps(call.action.payload, ensure_ascii=False, default=str),
            call_id=call.sender.id if call.sender else "",
        )

    async def ended(self, outcome: ToolCall.Outcome, detail: str = "") -> None:
        await in_db(audit.call_ended, self._row, outcome=outcome, detail=detail, began=self._began)

    async def failed(self, error: Exception) -> ChatError:
        await self.ended(ToolCall.Outcome.ERROR, type(error).__name__)
        if isinstance(error, ChatError):
            return error
        if isinstance(error, NotImplementedError):
            message = "There is nothing behind this button any more. Ask the assistant again."
            return ChatError(message, kind="unknown_action")
        if isinstance(error, NotFoundError):
            return ChatError("What this belongs to is gone.", kind="not_found", status=404)
        frames = "".join(traceback.format_tb(error.__traceback__)[-4:])
        logger.error("An action failed: %s\n%s", type(error).__name__, frames)
        message = "That did not work, and nothing was changed. Try it again."
        return ChatError(message, kind="action_failed", status=500, allow_retry=True)
