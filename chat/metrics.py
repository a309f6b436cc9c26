"""The engine's own counters for Prometheus: numbers only, no person and no word of theirs."""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from prometheus_client import Counter, Gauge, Histogram

View = Callable[..., Coroutine[Any, Any, HttpResponseBase]]

RUNS = Counter("chat_runs", "Answers that ended, by how.", ["state"])
TOKENS = Counter("chat_tokens", "Tokens that models read and wrote.", ["direction"])
TOOL_CALLS = Counter(
    "chat_tool_calls", "Calls of tools and actions, by how they went.", ["outcome"]
)
STREAMS = Gauge(
    "chat_open_streams", "Clients that follow an answer now.", multiprocess_mode="livesum"
)
REQUESTS = Histogram(
    "chat_request_seconds",
    "Seconds until a ChatKit request is answered, or its stream begins.",
    ["status"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)


def run_ended(state: str, *, input_tokens: int, output_tokens: int) -> None:
    RUNS.labels(str(state)).inc()
    TOKENS.labels("input").inc(input_tokens)
    TOKENS.labels("output").inc(output_tokens)


def timed(view: View) -> View:
    """A class of statuses only: a stranger must not be able to make new rows."""

    @wraps(view)
    async def timed_view(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        began, status = time.perf_counter(), "5xx"
        try:
            response = await view(request, *args, **kwargs)
            status = f"{response.status_code // 100}xx"
        finally:
            REQUESTS.labels(status).observe(time.perf_counter() - began)
        return response

    return timed_view
