"""Of the SDK's stream, the events that ChatKit makes something of."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any, cast

from agents import RunResultStreaming
from agents.stream_events import StreamEvent

# ChatKit drops them, at the price of a task and two turns of the loop for each.
UNHEARD = frozenset(
    {
        "response.created",
        "response.queued",
        "response.in_progress",
        "response.completed",
        "response.function_call_arguments.delta",
        "response.function_call_arguments.done",
    }
)


class Wanted:
    """Stands for a run's result where ChatKit reads its events."""

    def __init__(self, result: RunResultStreaming) -> None:
        self._result = result

    async def stream_events(self) -> AsyncIterator[StreamEvent]:
        async with aclosing(cast(Any, self._result.stream_events())) as events:
            async for event in events:
                if event.type == "raw_response_event" and event.data.type in UNHEARD:
                    continue
                if event.type != "agent_updated_stream_event":
                    yield event
