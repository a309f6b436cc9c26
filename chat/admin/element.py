"""One conversation for the element in the admin: ChatKit's reading requests, and no other."""

from __future__ import annotations

from asgiref.sync import async_to_sync
from chatkit.store import NotFoundError
from chatkit.types import ItemsListReq, ThreadsGetByIdReq
from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse
from pydantic import ValidationError

from chat.conf import conf
from chat.context import RequestContext
from chat.errors import ChatError, as_chat_error
from chat.models import Look, Thread
from chat.moderation import looked
from chat.requests import parse
from chat.server import Server
from chat.views.answers import only, problem, refusal

READING = (ThreadsGetByIdReq, ItemsListReq)
SERVER = Server()


def thread_chatkit(request: HttpRequest, thread_id: str) -> HttpResponse:
    """Behind the admin's own door (staff, CSRF); answers as the owner would be answered."""
    if request.method != "POST":
        return only("POST")
    user = request.user
    if not (user.has_perm("chat.view_thread") or user.has_perm("chat.change_thread")):
        return refusal(403, "forbidden", "Your account may not read conversations.")
    try:
        asked = _asked(request, thread_id)
    except ChatError as error:
        return problem(error)
    thread = Thread.objects.select_related("owner").filter(pk=asked.params.thread_id).first()
    if thread is None:
        return problem(as_chat_error(NotFoundError()))
    looked(user, [thread], Look.How.ELEMENT)
    context = RequestContext(user=thread.owner, client="admin")
    answer = async_to_sync(SERVER.answer)(asked, context)
    return HttpResponse(answer, content_type="application/json")


def _asked(request: HttpRequest, thread_id: str) -> ThreadsGetByIdReq | ItemsListReq:
    try:
        asked = parse(request.read(conf().body_limit))
    except ValidationError as error:
        raise as_chat_error(error) from None
    if not isinstance(asked, READING):
        raise ChatError("Here a conversation can only be read.", kind="read_only", status=403)
    # The admin writes `_5F` for `_` in its addresses; an id as it is may stand there too.
    if asked.params.thread_id not in {thread_id, unquote(thread_id)} or "\0" in thread_id:
        raise as_chat_error(NotFoundError())
    return asked
