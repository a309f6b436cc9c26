"""`POST /chatkit`: the whole ChatKit protocol."""

from __future__ import annotations

from chatkit.store import NotFoundError
from chatkit.types import NonStreamingReq, StreamingReq, is_streaming_req
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from pydantic import ValidationError

from chat.conf import conf
from chat.context import RequestContext
from chat.db import in_db
from chat.errors import ChatError, as_chat_error
from chat.replay import replay
from chat.requests import parse, wants_stream
from chat.runs.start import Repeat, Repeated, start
from chat.server import Server
from chat.views.answers import FollowingResponse, form_of, only, problem, stream_of
from chat.views.people import context_or_refusal

SERVER = Server()
# Enough of a refused body to see of what type the request was.
HEAD = 65_536
KEY_LENGTH = 200


@csrf_exempt  # CHATKIT["AUTHENTICATE"] checks it where a cookie speaks for the person
async def chatkit(request: HttpRequest) -> HttpResponseBase:
    if request.method != "POST":
        return only("POST")
    context = await context_or_refusal(request)
    if not isinstance(context, RequestContext):
        return context
    body = request.read(conf().body_limit + 1)
    try:
        parsed = _parsed(body)
    except ChatError as error:
        return stream_of(error, request) if wants_stream(body[:HEAD]) else problem(error)
    if is_streaming_req(parsed):
        return await _stream(request, parsed, context, body)
    return await _answer(parsed, context)


def _parsed(body: bytes) -> StreamingReq | NonStreamingReq:
    if len(body) > conf().body_limit:
        raise ChatError(
            f"The message is too long: at most {conf().body_limit // 1000} kB. Shorten it, or "
            "attach it as a file.",
            kind="too_large",
            status=413,
        )
    try:
        return parse(body)
    except ValidationError as error:
        raise as_chat_error(error) from None


async def _stream(
    request: HttpRequest, parsed: StreamingReq, context: RequestContext, body: bytes
) -> HttpResponseBase:
    # Numbered for those who can come back; the plain protocol has no numbers.
    resumable = request.headers.get("X-ChatKit-Resume") == "1"
    key = request.headers.get("Idempotency-Key", "")[:KEY_LENGTH]
    repeat = Repeat(context.owner_id, body, key)
    try:
        run = await start(parsed, context, resumable=resumable, repeat=repeat)
    except Repeated as earlier:
        return stream_of(await in_db(replay, context.owner_id, earlier.run_id), request)
    except (NotFoundError, ChatError) as error:
        return stream_of(as_chat_error(error), request)
    return FollowingResponse(run, form=form_of(request), numbered=resumable)


async def _answer(parsed: NonStreamingReq, context: RequestContext) -> HttpResponse:
    try:
        answer = await SERVER.answer(parsed, context)
    except (NotFoundError, ChatError) as error:
        return problem(as_chat_error(error))
    return HttpResponse(answer, content_type="application/json")
