"""After a change: the list, the counts and a toast in place; without a script, back to the page."""

from typing import NamedTuple
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from accounts.models import User
from tasks.views.listing import Query, listing, navigation


class Toast(NamedTuple):
    text: str
    undo: bool = True
    error: bool = False


def by_script(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request") == "true"


def looked_at(request: HttpRequest) -> Query:
    """The list that the person was looking at; only ever one of our own addresses."""
    back = urlsplit(request.POST.get("next") or request.GET.get("next") or "")
    if back.netloc or back.path != reverse("tasks:list"):
        return Query()
    return Query.read(QueryDict(back.query))


def changed(request: HttpRequest, person: User, toast: Toast) -> HttpResponse:
    query = looked_at(request)
    if not by_script(request):
        messages.add_message(
            request, messages.ERROR if toast.error else messages.SUCCESS, toast.text
        )
        return redirect(query.url())
    return render(
        request,
        "tasks/changed.html",
        {
            "listing": listing(query, person=person),
            "nav": navigation(query, person=person),
            "toast": toast,
        },
    )
