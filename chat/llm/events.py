"""Responses-API stream events, numbered in order, as the agents SDK expects them of a model."""

import time
from uuid import uuid4

from openai.types.responses import (
    Response,
    ResponseCompletedEvent,
    ResponseContentPartAddedEvent,
    ResponseContentPartDoneEvent,
    ResponseCreatedEvent,
    ResponseFunctionCallArgumentsDeltaEvent,
    ResponseFunctionCallArgumentsDoneEvent,
    ResponseFunctionToolCall,
    ResponseOutputItem,
    ResponseOutputItemAddedEvent,
    ResponseOutputItemDoneEvent,
    ResponseOutputText,
    ResponseTextDeltaEvent,
    ResponseTextDoneEvent,
    ResponseUsage,
)
from openai.types.responses.response_usage import InputTokensDetails, OutputTokensDetails


def response(model: str) -> Response:
    """An answer that has just begun."""
    return Response(
        id=f"resp_{uuid4().hex}",
        created_at=time.time(),
        model=model,
        object="response",
        output=[],
        tool_choice="auto",
        tools=[],
        parallel_tool_calls=True,
        status="in_progress",
    )


def usage_of(input_tokens: int, output_tokens: int) -> ResponseUsage:
    return ResponseUsage(
        input_tokens=input_tokens,
        output_tokens=output_tokens,
        total_tokens=input_tokens + output_tokens,
        input_tokens_details=InputTokensDetails.model_validate(
            {"cached_tokens": 0, "cache_write_tokens": 0}
        ),
        output_tokens_details=OutputTokensDetails(reasoning_tokens=0),
    )


class Emitter:
    """Makes the events of one answer; counts them."""

    def __init__(self) -> None:
        self._number = -1

    def _next(self) -> int:
        self._number += 1
        return self._number

    def created(self, answer: Response) -> ResponseCreatedEvent:
        return ResponseCreatedEvent(
            type="response.created", response=answer, sequence_number=self._next()
        )

    def completed(self, answer: Response) -> ResponseCompletedEvent:
        return ResponseCompletedEvent(
            type="response.completed", response=answer, sequence_number=self._next()
        )

    def item_added(self, item: ResponseOutputItem, index: int) -> ResponseOutputItemAddedEvent:
        return ResponseOutputItemAddedEvent(
            type="response.output_item.added",
            item=item,
            output_index=index,
            sequence_number=self._next(),
        )

    def item_done(self, item: ResponseOutputItem, index: int) -> ResponseOutputItemDoneEvent:
        return ResponseOutputItemDoneEvent(
            type="response.output_item.done",
            item=item,
            output_index=index,
            sequence_number=self._next(),
        )

    def part_added(self, item_id: str, index: int) -> ResponseContentPartAddedEvent:
        return ResponseContentPartAddedEvent(
            type="response.content_part.added",
            item_id=item_id,
            output_index=index,
            content_index=0,
            part=ResponseOutputText(type="output_text", text="", annotations=[], logprobs=[]),
            sequence_number=self._next(),
        )

    def part_done(
        self, item_id: str, index: int, part: ResponseOutputText
    ) -> ResponseContentPartDoneEvent:
        return ResponseContentPartDoneEvent(
            type="response.content_part.done",
            item_id=item_id,
            output_index=index,
            content_index=0,
            part=part,
            sequence_number=self._next(),
        )

    def text_delta(self, item_id: str, index: int, delta: str) -> ResponseTextDeltaEvent:
        return ResponseTextDeltaEvent(
            type="response.output_text.delta",
            item_id=item_id,
            output_index=index,
            content_index=0,
            delta=delta,
            logprobs=[],
            sequence_number=self._next(),
        )

    def text_done(self, item_id: str, index: int, text: str) -> ResponseTextDoneEvent:
        return ResponseTextDoneEvent(
            type="response.output_text.done",
            item_id=item_id,
            output_index=index,
            content_index=0,
            text=text,
            logprobs=[],
            sequence_number=self._next(),
        )

    def arguments_delta(
        self, call: ResponseFunctionToolCall, index: int
    ) -> ResponseFunctionCallArgumentsDeltaEvent:
        return ResponseFunctionCallArgumentsDeltaEvent(
            type="response.function_call_arguments.delta",
            item_id=call.id or call.call_id,
            output_index=index,
            delta=call.arguments,
            sequence_number=self._next(),
        )

    def arguments_done(
        self, call: ResponseFunctionToolCall, index: int
    ) -> ResponseFunctionCallArgumentsDoneEvent:
        return ResponseFunctionCallArgumentsDoneEvent(
            type="response.function_call_arguments.done",
            item_id=call.id or call.call_id,
            name=call.name,
            output_index=index,
            arguments=call.arguments,
            sequence_number=self._next(),
        )
