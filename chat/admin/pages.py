"""Pages of the admin that hold the chat element: the staff's own chat, and a person's, to read."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from chat.models import Thread


def assistant_page(request: HttpRequest) -> HttpResponse:
    """`/admin/assistant/`: whoever is of the staff talks as themselves, as on any page."""
    return _page(request, "Assistant")


def thread_element(request: HttpRequest, thread_id: str) -> HttpResponse:
    """The conversation as its person saw it; what the element fetches is recorded as a look."""
    user = request.user
    if not (user.has_perm("chat.view_thread") or user.has_perm("chat.change_thread")):
        raise PermissionDenied
    thread = Thread.objects.select_related("owner").filter(pk=unquote(thread_id)).first()
    if thread is None:
        raise Http404("There is no such conversation.")
    address = reverse("admin:chat_thread_chatkit", args=[quote(thread.pk)])
    return _page(request, f"Conversation of {thread.owner}", thread=thread, chatkit_address=address)


def _page(request: HttpRequest, title: str, **context: Any) -> HttpResponse:
    given = {**admin.site.each_context(request), "title": title, **context}
    return render(request, "chat/admin/element.html", given)
