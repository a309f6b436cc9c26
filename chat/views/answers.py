"""The shapes of what the chat's views answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse

from chat.errors import ChatError, LimitReached, event_of
from chat.runs.live import LiveRun
from chat.runs.readers import NDJSON, SSE, Reader
from chat.wire import serialize

STREAM_HEADERS = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}


def form_of(request: HttpRequest) -> str:
    return NDJSON if NDJSON in request.headers.get("Accept", "") else SSE


def problem(error: ChatError) -> JsonResponse:
    headers = {"Retry-After": str(error.wait)} if isinstance(error, LimitReached) else {}
    return refusal(error.status, error.kind, error.message, **headers)


def refusal(status: int, code: str, message: str, **headers: str) -> JsonResponse:
    return JsonResponse({"code": code, "message": message}, status=status, headers=headers)


def only(*methods: str) -> JsonResponse:
    message = f"This address takes {' or '.join(methods)} only."
    return refusal(405, "method_not_allowed", message, Allow=", ".join(methods))


class FollowingResponse(StreamingHttpResponse):
    """A reader of a run. Django closes it however the request ends; the reader then leaves.

    Its body alone could not know: when a server stops asking for more, nothing wakes it.
    """

    def __init__(self, run: LiveRun, *, form: str, numbered: bool, after: int = 0) -> None:
        reader = Reader(run, after=after, form=form, numbered=numbered)
        headers = {**STREAM_HEADERS, "X-ChatKit-Run": run.id}
        super().__init__(reader.body(), content_type=form, headers=headers)
        self._resource_closers: list[Any]
        self._resource_closers.append(reader.leave)


def stream_of(events: ChatError | Sequence[bytes], request: HttpRequest) -> HttpResponse:
    """A stream that is whole already.

    A refusal goes this way too, with 200: by a status the official widget would not show it.
    """
    if isinstance(events, ChatError):
        events = [serialize(event_of(events))]
    form = form_of(request)
    body = b"".join(
        event + b"\n" if form == NDJSON else b"data: " + event + b"\n\n" for event in events
    )
    return HttpResponse(body, content_type=form, headers=STREAM_HEADERS)
