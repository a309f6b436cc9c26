"""`POST /chat/{user_id}` for scripts: one message in, the whole answer out."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace
from typing import Any

from chatkit.store import NotFoundError
from chatkit.types import (
    InferenceOptions,
    StreamingReq,
    ThreadAddUserMessageParams,
    ThreadCreateParams,
    ThreadsAddUserMessageReq,
    ThreadsCreateReq,
    UserMessageInput,
    UserMessageTextContent,
)
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from chat import items, threads
from chat.conf import conf
from chat.context import RequestContext
from chat.db import in_db
from chat.errors import ChatError, as_chat_error
from chat.replay import replay
from chat.runs.live import LiveRun
from chat.runs.start import Repeat, Repeated, start
from chat.views.answers import only, problem, refusal
from chat.views.people import context_or_refusal
from chat.whole import Whole
from chat.wire import item_out

PAGE = 100
MOST = 500
KEY_LENGTH = 200


class Asked(BaseModel):
    """The body of a script's message."""

    model_config = ConfigDict(extra="forbid", strict=True)

    message: str = Field(min_length=1)
    thread_id: str | None = None


@csrf_exempt  # CHATKIT["AUTHENTICATE"] checks it where a cookie speaks for the person
async def talk(request: HttpRequest, user_id: str) -> HttpResponseBase:
    """`{message, thread_id?}` -> `{thread_id, reply, items}`, by a run like any other."""
    if request.method != "POST":
        return only("POST")
    context = await _context(request, user_id)
    if not isinstance(context, RequestContext):
        return context
    body = request.read(conf().body_limit + 1)
    try:
        asked = _asked(body)
        return await _answered(request, asked, context, body)
    except (ChatError, NotFoundError) as error:
        return problem(as_chat_error(error))


async def history(request: HttpRequest, user_id: str) -> HttpResponseBase:
    """A conversation's items, the oldest first: the newest conversation, or `?thread_id=`."""
    if request.method != "GET":
        return only("GET")
    context = await _context(request, user_id)
    if not isinstance(context, RequestContext):
        return context
    limit = request.GET.get("limit") or str(PAGE)
    if not (limit.isascii() and limit.isdigit() and 1 <= int(limit[:6]) <= MOST):
        return refusal(422, "bad_request", f"`limit` is a number from 1 to {MOST}.")
    thread_id, after = request.GET.get("thread_id"), request.GET.get("after")
    try:
        found = await in_db(_history, context.owner_id, thread_id, int(limit), after)
    except NotFoundError as error:
        return problem(as_chat_error(error))
    return JsonResponse(found)


async def _context(request: HttpRequest, user_id: str) -> RequestContext | JsonResponse:
    """Only one's own address is there."""
    context = await context_or_refusal(request)
    if not isinstance(context, RequestContext):
        return context
    if user_id not in ("me", str(context.owner_id)):
        return refusal(404, "not_found", "There is nobody with this id whose chat you may use.")
    return replace(context, client="script")


def _asked(body: bytes) -> Asked:
    if len(body) > conf().body_limit:
        raise ChatError(
            f"The message is too long: at most {conf().body_limit // 1000} kB.",
            kind="too_large",
            status=413,
        )
    try:
        return Asked.model_validate_json(body)
    except ValidationError as error:
        fields = ", ".join(".".join(map(str, issue["loc"])) or "body" for issue in error.errors())
        raise ChatError(
            'Send JSON like {"message": "...", "thread_id": "..."}; thread_id may be left out. '
            f"This cannot be used: {fields[:200]}.",
            kind="bad_request",
            status=422,
        ) from None


async def _answered(
    request: HttpRequest, asked: Asked, context: RequestContext, body: bytes
) -> JsonResponse:
    key = request.headers.get("Idempotency-Key", "")[:KEY_LENGTH]
    # Without a key the same words again are a new message: a script means what it sends.
    repeat = Repeat(context.owner_id, request.path.encode() + body, key) if key else None
    whole = Whole(asked.thread_id or "")
    try:
        run = await start(_as_chatkit(asked), context, repeat=repeat)
    except Repeated as earlier:
        whole.add(*await in_db(replay, context.owner_id, earlier.run_id))
    else:
        whole.thread_id = run.thread_id
        async with aclosing(_events(run)) as events:
            async for event in events:
                whole.add(event)
    return JsonResponse(whole.answer(), status=502 if whole.error else 200)


async def _events(run: LiveRun) -> AsyncGenerator[bytes, None]:
    """A reader like any other: when the script goes away, its answer stops."""
    run.join()
    try:
        async with aclosing(run.log.read(0, silence=conf().comment_seconds)) as batches:
            async for batch in batches:
                for _, event in batch:
                    yield event
        run.delivered = True
    finally:
        run.left_from_any_thread()


def _as_chatkit(asked: Asked) -> StreamingReq:
    said = UserMessageInput(
        content=[UserMessageTextContent(text=asked.message)],
        attachments=[],
        inference_options=InferenceOptions(),
    )
    if asked.thread_id is None:
        return ThreadsCreateReq(params=ThreadCreateParams(input=said))
    params = ThreadAddUserMessageParams(thread_id=asked.thread_id, input=said)
    return ThreadsAddUserMessageReq(params=params)


def _history(owner_id: Any, thread_id: str | None, limit: int, after: str | None) -> dict[str, Any]:
    if thread_id is None:
        newest, _ = threads.thread_page(owner_id, limit=1, after=None, order="desc")
        if not newest:
            return {"thread_id": None, "title": None, "items": [], "has_more": False}
        thread = newest[0]
    else:
        thread = threads.thread_get(owner_id, thread_id)
    page, more = items.item_page(
        owner_id, thread.id, limit=limit, after=after, order="asc", visible_only=True
    )
    found = {
        "thread_id": thread.id,
        "title": thread.title,
        "items": [item_out(item.payload) for item in page],
        "has_more": more,
    }
    return {**found, "after": page[-1].item_id} if more and page else found
