"""The chat-completions dialect: an answer as stream events, or whole."""

import json
from collections.abc import Iterator
from typing import Any

from tests.model_server.script import Answer, pieces, words

Json = dict[str, Any]


def stream(answer: Answer, request: Json) -> Iterator[str]:
    base = {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1_700_000_000,
        "model": request.get("model", ""),
    }

    def block(delta: Json, finish: str | None = None) -> str:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        return _block({**base, "choices": [choice]})

    yield block({"role": "assistant", "content": "" if answer.text else None})
    for thought in words(answer.reasoning) if answer.reasoning else ():
        yield block({"reasoning_content": thought})
    for word in words(answer.text) if answer.text else ():
        yield block({"content": word})
    for index, call in enumerate(answer.calls):
        opening = {"name": call.name, "arguments": ""}
        yield block(
            {
                "tool_calls": [
                    {"index": index, "id": call.id, "type": "function", "function": opening}
                ]
            }
        )
        for piece in pieces(call.arguments):
            yield block({"tool_calls": [{"index": index, "function": {"arguments": piece}}]})
    yield block({}, finish(answer))
    if answer.usage:
        yield _block({**base, "choices": [], "usage": usage(answer, request)})
    yield "data: [DONE]\n\n"


def whole(answer: Answer, request: Json) -> str:
    message: Json = {"role": "assistant", "content": answer.text or None}
    if answer.calls:
        message["tool_calls"] = [
            {
                "id": call.id,
                "type": "function",
                "function": {"name": call.name, "arguments": call.arguments},
            }
            for call in answer.calls
        ]
    return json.dumps(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1_700_000_000,
            "model": request.get("model", ""),
            "choices": [{"index": 0, "message": message, "finish_reason": finish(answer)}],
            "usage": usage(answer, request),
        }
    )


def finish(answer: Answer) -> str:
    return answer.finish or ("tool_calls" if answer.calls else "stop")


def usage(answer: Answer, request: Json) -> Json:
    asked = max(1, len(json.dumps(request)) // 4)
    said = max(1, len(answer.text.split()) + sum(len(c.arguments) // 4 for c in answer.calls))
    return {"prompt_tokens": asked, "completion_tokens": said, "total_tokens": asked + said}


def _block(data: Json) -> str:
    return f"data: {json.dumps(data, ensure_ascii=False)}\n\n"
