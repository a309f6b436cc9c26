"""The Responses dialect: an answer as stream events, or whole."""

import json
from collections.abc import Iterator
from typing import Any

from tests.model_server.chat import usage as chat_usage
from tests.model_server.script import Answer, ToolCall, pieces, words

Json = dict[str, Any]
INCOMPLETE = {"length": "max_output_tokens", "content_filter": "content_filter"}


class Events:
    """Numbers the events, as the API does."""

    def __init__(self) -> None:
        self._number = -1

    def __call__(self, kind: str, **data: Any) -> str:
        self._number += 1
        body = json.dumps(
            {"type": kind, "sequence_number": self._number, **data}, ensure_ascii=False
        )
        return f"event: {kind}\ndata: {body}\n\n"


def stream(answer: Answer, request: Json) -> Iterator[str]:
    event = Events()
    opening = _response(request, [], "in_progress")
    yield event("response.created", response=opening)
    yield event("response.in_progress", response=opening)
    output = _output(answer)
    for index, item in enumerate(output):
        yield from (_message if item["type"] == "message" else _call)(event, item, index)
    if answer.finish in INCOMPLETE:
        cut = _response(request, output, "incomplete", answer)
        cut["incomplete_details"] = {"reason": INCOMPLETE[answer.finish]}
        yield event("response.incomplete", response=cut)
    else:
        yield event("response.completed", response=_response(request, output, "completed", answer))


def whole(answer: Answer, request: Json) -> str:
    return json.dumps(_response(request, _output(answer), "completed", answer))


def _message(event: Events, item: Json, index: int) -> Iterator[str]:
    place = {"item_id": item["id"], "output_index": index, "content_index": 0}
    part = item["content"][0]
    begun = {**item, "content": [], "status": "in_progress"}
    yield event("response.output_item.added", output_index=index, item=begun)
    yield event("response.content_part.added", **place, part={**part, "text": ""})
    for word in words(part["text"]):
        yield event("response.output_text.delta", **place, delta=word, logprobs=[])
    yield event("response.output_text.done", **place, text=part["text"], logprobs=[])
    yield event("response.content_part.done", **place, part=part)
    yield event("response.output_item.done", output_index=index, item=item)


def _call(event: Events, item: Json, index: int) -> Iterator[str]:
    place = {"item_id": item["id"], "output_index": index}
    begun = {**item, "arguments": "", "status": "in_progress"}
    yield event("response.output_item.added", output_index=index, item=begun)
    for piece in pieces(item["arguments"]):
        yield event("response.function_call_arguments.delta", **place, delta=piece)
    yield event(
        "response.function_call_arguments.done",
        **place,
        name=item["name"],
        arguments=item["arguments"],
    )
    yield event("response.output_item.done", output_index=index, item=item)


def _output(answer: Answer) -> list[Json]:
    text = {"type": "output_text", "text": answer.text, "annotations": [], "logprobs": []}
    message = {
        "id": f"msg_{abs(hash(answer.text)):x}",
        "type": "message",
        "role": "assistant",
        "status": "completed",
        "content": [text],
    }
    calls = [_call_item(call) for call in answer.calls]
    return [message, *calls] if answer.text or not calls else calls


def _call_item(call: ToolCall) -> Json:
    return {
        "id": f"fc_{call.id}",
        "type": "function_call",
        "call_id": call.id,
        "name": call.name,
        "arguments": call.arguments,
        "status": "completed",
    }


def _response(request: Json, output: list[Json], status: str, answer: Answer | None = None) -> Json:
    return {
        "id": "resp_1",
        "object": "response",
        "created_at": 1_700_000_000,
        "model": request.get("model", ""),
        "status": status,
        "output": output,
        "parallel_tool_calls": True,
        "tool_choice": "auto",
        "tools": [],
        "error": None,
        "incomplete_details": None,
        "usage": _usage(answer, request) if answer else None,
    }


def _usage(answer: Answer, request: Json) -> Json:
    counted = chat_usage(answer, request)
    return {
        "input_tokens": counted["prompt_tokens"],
        "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
        "output_tokens": counted["completion_tokens"],
        "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": counted["total_tokens"],
    }
