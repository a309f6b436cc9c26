"""What ChatKit would drop is left out before it costs a task; what it shows is the same."""

from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any, cast

from agents import RunResultStreaming

from chat.turn.wanted import UNHEARD, Wanted


class Result:
    closed = False

    async def stream_events(self) -> AsyncIterator[Any]:
        try:
            yield SimpleNamespace(type="agent_updated_stream_event")
            for kind in (*UNHEARD, "response.output_text.delta", "response.of_a_later_sdk"):
                data = SimpleNamespace(type=kind)
                yield SimpleNamespace(type="raw_response_event", data=data)
            yield SimpleNamespace(type="run_item_stream_event", data=None)
        finally:
            self.closed = True


async def test_only_what_is_known_to_be_dropped_is_left_out() -> None:
    events = Wanted(cast(RunResultStreaming, Result())).stream_events()
    kinds = [event.data.type if event.data else event.type async for event in cast(Any, events)]
    assert kinds == [
        "response.output_text.delta",
        "response.of_a_later_sdk",
        "run_item_stream_event",
    ]


async def test_who_stops_reading_ends_the_run() -> None:
    result = Result()
    events: Any = Wanted(cast(RunResultStreaming, result)).stream_events()
    await anext(events)
    await events.aclose()
    assert result.closed
