"""What the model server shall answer to one request."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

_ids = count(1)


@dataclass(frozen=True)
class ToolCall:
    name: str
    arguments: str = "{}"
    id: str = field(default_factory=lambda: f"call_{next(_ids):06d}")

    @classmethod
    def of(cls, call: "ToolCall | tuple[str, Any] | Mapping[str, Any]") -> "ToolCall":
        """`(name, arguments)`: a dict is written as JSON, a string is sent as it is."""
        if isinstance(call, ToolCall):
            return call
        if isinstance(call, Mapping):
            return cls(**call)
        name, arguments = call
        return cls(name, arguments if isinstance(arguments, str) else json.dumps(arguments))


@dataclass(frozen=True)
class Answer:
    """Text, then calls; or a status; or a fault at the event with the number given."""

    text: str = ""
    calls: tuple[ToolCall, ...] = ()
    reasoning: str = ""
    finish: str = ""  # finish_reason; by default what fits
    usage: bool = True
    latency: float = 0  # seconds before the status line
    pace: float = 0  # seconds between events
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str | None = None  # sent as it is, instead of a stream
    frames: tuple[str, ...] | None = None  # the stream's blocks, sent as they are
    cut: int | None = None  # the connection breaks in the middle of this event
    garbage: int | None = None  # this event is no JSON
    hang: int | None = None  # nothing more from this event on; -1: not even a status line

    @classmethod
    def of(cls, given: "Answer | str | Mapping[str, Any]") -> "Answer":
        if isinstance(given, Answer):
            return given
        if isinstance(given, str):
            return cls(text=given)
        values = dict(given)
        values["calls"] = tuple(ToolCall.of(call) for call in values.get("calls", ()))
        if values.get("frames") is not None:
            values["frames"] = tuple(values["frames"])
        return cls(**values)


ERRORS: dict[int, tuple[str, str, str]] = {
    400: ("invalid_request_error", "bad_request", "Something about the request is wrong."),
    401: ("invalid_request_error", "invalid_api_key", "Incorrect API key provided."),
    402: ("insufficient_credits", "402", "Insufficient credits. Add more and retry."),
    403: ("permission_error", "forbidden", "Not allowed."),
    404: ("invalid_request_error", "model_not_found", "The model does not exist."),
    429: ("requests", "rate_limit_exceeded", "Rate limit reached."),
    500: ("server_error", "server_error", "The server had an error."),
    503: ("server_error", "overloaded", "The engine is overloaded."),
}


def error_body(status: int, code: str = "", message: str = "") -> str:
    """As OpenAI writes them."""
    kind, usual_code, usual_message = ERRORS.get(status, ("error", "error", "An error."))
    error = {"message": message or usual_message, "type": kind, "code": code or usual_code}
    return json.dumps({"error": {**error, "param": None}})


def words(text: str) -> Iterator[str]:
    """Pieces as tokens come: a word with the space before it."""
    first, *rest = text.split(" ")
    yield first
    for word in rest:
        yield f" {word}"


def pieces(text: str, size: int = 12) -> Iterator[str]:
    for start in range(0, len(text), size):
        yield text[start : start + size]
