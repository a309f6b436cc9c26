"""Answers rendered before anybody asks: a request then costs the model next to nothing."""

import json
from dataclasses import dataclass
from functools import cache

WORDS = [
    "the",
    "quick",
    "brown",
    "fox",
    "jumps",
    "over",
    "the",
    "lazy",
    "dog",
    "and",
    "then",
    "it",
    "rests",
    "a",
    "while",
]
HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-cache\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n"
)


@dataclass(frozen=True)
class Play:
    """How the next answers are given: so many tokens, seconds between them and before the first."""

    tokens: int = 50
    pace: float = 0.0
    latency: float = 0.0


@cache
def frames(tokens: int) -> tuple[bytes, ...]:
    """One HTTP chunk for each token; what comes before and after them rides with the nearest."""
    opening = _event({"role": "assistant", "content": ""})
    words = [_event({"content": f" {WORDS[n % len(WORDS)]}"}) for n in range(tokens)]
    ending = _event({}, finish="stop") + _usage(tokens) + _chunk(b"data: [DONE]\n\n") + b"0\r\n\r\n"
    return (HEAD + opening + words[0], *words[1:-1], words[-1] + ending)


def _event(delta: dict[str, str], finish: str | None = None) -> bytes:
    choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
    return _block({"choices": [choice]})


def _usage(tokens: int) -> bytes:
    counts = {"prompt_tokens": 20, "completion_tokens": tokens, "total_tokens": tokens + 20}
    return _block({"choices": [], "usage": counts})


def _block(data: dict[str, object]) -> bytes:
    base = {"id": "chatcmpl-bench", "object": "chat.completion.chunk", "created": 1_700_000_000}
    return _chunk(b"data: " + json.dumps({**base, "model": "bench", **data}).encode() + b"\n\n")


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)
