"""Files in, by both of ChatKit's ways, and out to their owner."""

from __future__ import annotations

from collections.abc import AsyncIterator

from chatkit.store import NotFoundError
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.core.files.storage import default_storage
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.http.multipartparser import MultiPartParserError
from django.utils.http import content_disposition_header
from django.views.decorators.csrf import csrf_exempt

from chat.asgi.lanes import FORM_ROOM
from chat.conf import conf
from chat.context import RequestContext
from chat.db import in_db
from chat.errors import ChatError, as_chat_error
from chat.files import keeping, refusals
from chat.files.intake import in_worker
from chat.files.kinds import PDF
from chat.files.store import FileStore
from chat.files.tickets import HEADER, ticket_holder
from chat.models import Attachment
from chat.views.answers import only, problem, refusal
from chat.views.people import context_of, context_or_refusal
from chat.wire import serialize

FILES = FileStore()
CHUNK = 256 * 1024
# Whatever a browser might see in the bytes, it runs nothing of it.
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
}


@csrf_exempt  # CHATKIT["AUTHENTICATE"] checks it where a cookie speaks for the person
async def upload(request: HttpRequest) -> HttpResponseBase:
    """Direct upload: a form's `file` -> ChatKit's Attachment."""
    if request.method != "POST":
        return only("POST")
    if refused := _too_long(request):
        return refused
    context = await context_or_refusal(request)
    if not isinstance(context, RequestContext):
        return context
    return await _received(request, context)


@csrf_exempt  # the ticket is no cookie; without one, CHATKIT["AUTHENTICATE"] checks it
async def upload_announced(request: HttpRequest, attachment_id: str) -> HttpResponseBase:
    """The second of two phases: the file itself, or a form with it."""
    if request.method not in ("PUT", "POST"):
        return only("PUT", "POST")
    if refused := _too_long(request):
        return refused
    context = await _bringer(request, attachment_id)
    if not isinstance(context, RequestContext):
        return context
    return await _received(request, context, announced=attachment_id)


async def content(request: HttpRequest, attachment_id: str) -> HttpResponseBase:
    return await _sent(request, attachment_id, preview=False)


async def preview(request: HttpRequest, attachment_id: str) -> HttpResponseBase:
    return await _sent(request, attachment_id, preview=True)


async def _bringer(request: HttpRequest, attachment_id: str) -> RequestContext | HttpResponseBase:
    ticket = request.headers.get(HEADER)
    if ticket is None:
        return await context_or_refusal(request)
    holder = await in_db(ticket_holder, ticket, attachment_id)
    if holder is None:
        return refusal(401, "unauthenticated", "This upload expired. Add the file again.")
    return context_of(holder, request)


async def _received(
    request: HttpRequest, context: RequestContext, *, announced: str = ""
) -> HttpResponse:
    try:
        data, name = await in_worker(_file_of, request)
        attachment = await FILES.receive(data, name, context, announced=announced)
    except (ChatError, NotFoundError) as error:
        return problem(as_chat_error(error))
    return HttpResponse(serialize(attachment), content_type="application/json")


def _too_long(request: HttpRequest) -> HttpResponse | None:
    """By what the request says of itself, before anything of it is read."""
    length = request.headers.get("Content-Length", "")
    if not length.isdigit():
        return refusal(411, "length_required", "The upload must say how long it is.")
    if int(length) > conf().upload_size + FORM_ROOM:
        return problem(refusals.too_large(conf().upload_size))
    return None


def _file_of(request: HttpRequest) -> tuple[bytes, str]:
    most = conf().upload_size
    if request.content_type != "multipart/form-data":
        return request.read(most + 1), ""
    try:
        files = request.FILES.getlist("file")
    except (MultiPartParserError, BadRequest, SuspiciousOperation, OSError):
        raise refusals.FileRefused(
            "The upload arrived damaged. Send the file again.", kind="bad_form", status=400
        ) from None
    if len(files) != 1:
        raise refusals.FileRefused('Send one file, as the field "file" of a form.', kind="bad_form")
    return files[0].read(most + 1), files[0].name or ""


async def _sent(request: HttpRequest, attachment_id: str, *, preview: bool) -> HttpResponseBase:
    if request.method not in ("GET", "HEAD"):
        return only("GET", "HEAD")
    context = await context_or_refusal(request)
    if not isinstance(context, RequestContext):
        return context
    try:
        row = await in_db(keeping.attachment_row, context.owner_id, attachment_id)
    except NotFoundError as error:
        return problem(as_chat_error(error))
    name = row.preview.name if preview else row.file.name
    if not name or not await in_worker(default_storage.exists, name):
        return refusal(404, "not_found", "This file is gone.")
    headers = SAFE | {"Content-Disposition": _disposition(row)}
    # A thumbnail may be of another type than its picture; storage names end as their type does.
    mime_type = _type_of(name, row)
    return StreamingHttpResponse(_chunks(name), content_type=mime_type, headers=headers)


def _type_of(name: str, row: Attachment) -> str:
    if row.kind == "image":
        return "image/png" if name.endswith(".png") else "image/jpeg"
    return row.mime_type if row.mime_type == PDF else f"{row.mime_type}; charset=utf-8"


def _disposition(row: Attachment) -> str:
    """Only pictures that we made ourselves are shown in place."""
    return content_disposition_header(row.kind != "image", row.name) or "attachment"


async def _chunks(name: str) -> AsyncIterator[bytes]:
    file = await in_worker(default_storage.open, name)
    try:
        while chunk := await in_worker(file.read, CHUNK):
            yield chunk
    finally:
        await in_worker(file.close)
