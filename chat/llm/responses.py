"""The Responses Model: the agents SDK's, with the faults of a stream told apart."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any, cast

from agents.items import TResponseStreamEvent
from agents.models.openai_responses import OpenAIResponsesModel
from openai.types.responses import Response

from .faults import Cut, Filtered, Garbled, Reported, StreamFault, TooLong


class ResponsesModel(OpenAIResponsesModel):
    async def stream_response(
        self, *args: Any, **kwargs: Any
    ) -> AsyncIterator[TResponseStreamEvent]:
        seen = ended = False
        stream = super().stream_response(*args, **kwargs)
        async with aclosing(cast(Any, stream)) as events:
            async for event in events:
                if fault := _fault(event):
                    raise fault
                seen = True
                ended = event.type == "response.completed"
                yield event
        if not seen:
            raise Garbled("no events")
        if not ended:
            raise Cut("no end")


def _fault(event: Any) -> StreamFault | None:
    if event.type == "response.incomplete":
        details = event.response.incomplete_details
        filtered = details is not None and details.reason == "content_filter"
        return Filtered("content_filter") if filtered else TooLong("max_output_tokens")
    if event.type == "response.failed":
        return _failed(event.response)
    if event.type in {"error", "response.error"}:
        code, message = getattr(event, "code", None), getattr(event, "message", None)
        return Reported(None, str(code or ""), str(message or ""))
    return None


def _failed(response: Response) -> Reported:
    # Built without validation by the SDK: what its types promise may be missing.
    error: Any = response.error
    code, message = getattr(error, "code", None), getattr(error, "message", None)
    return Reported(None, str(code or ""), str(message or ""))
