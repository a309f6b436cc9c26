"""Middleware without hops: the same answers, from the loop's own thread."""

import threading
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from csp.middleware import CSPMiddleware
from django.contrib import messages
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.contrib.sessions.models import Session
from django.core.handlers.asgi import ASGIHandler
from django.core.handlers.exception import convert_exception_to_response
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.middleware.security import SecurityMiddleware
from django.test import RequestFactory

from chat.asgi.lanes import LanesHandler
from chat.asgi.light import lighten
from tests.chat.asgi.test_lanes import call

pytestmark = pytest.mark.django_db(transaction=True)
View = Callable[[HttpRequest], Awaitable[HttpResponse]]


def linked(kind: type[Any], view: View) -> Any:
    """As Django's handler links it."""
    return lighten(convert_exception_to_response(kind(view)))


async def plain(request: HttpRequest) -> HttpResponse:
    return HttpResponse("here")


@pytest.mark.parametrize(("path", "in_place"), [("/chatkit", True), ("/tasks/", False)])
async def test_only_the_chats_paths_are_called_in_place(
    path: str, in_place: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    known = SecurityMiddleware.process_request

    def noted(self: Any, request: HttpRequest) -> Any:
        threads.append(threading.current_thread())
        return known(self, request)

    monkeypatch.setattr(SecurityMiddleware, "process_request", noted)
    await linked(SecurityMiddleware, plain)(RequestFactory().get(path))
    assert [thread is threading.current_thread() for thread in threads] == [in_place]


async def test_answers_are_those_of_the_stock_handler() -> None:
    light, stock = await call(LanesHandler(), "/chatkit"), await call(ASGIHandler(), "/chatkit")  # type: ignore[arg-type]
    differs = {b"x-request-id"}
    headers = [
        sorted(pair for pair in sent[0]["headers"] if pair[0].lower() not in differs)
        for sent in (light, stock)
    ]
    assert headers[0] == headers[1]
    assert light[1:] == stock[1:]


async def test_a_session_that_a_view_changed_is_stored() -> None:
    async def remember(request: HttpRequest) -> HttpResponse:
        request.session["seen"] = "yes"
        return HttpResponse()

    response = await linked(SessionMiddleware, remember)(RequestFactory().get("/chatkit"))
    stored = await Session.objects.aget(pk=response.cookies["sessionid"].value)
    assert stored.get_decoded() == {"seen": "yes"}


async def test_a_message_that_a_view_left_is_stored(settings: Any) -> None:
    settings.MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

    async def tell(request: HttpRequest) -> HttpResponse:
        await sync_to_async(messages.info)(request, "Welcome.")
        return HttpResponse()

    chain = linked(SessionMiddleware, linked(MessageMiddleware, tell))
    response = await chain(RequestFactory().get("/chatkit"))
    stored = await Session.objects.aget(pk=response.cookies["sessionid"].value)
    assert "Welcome." in str(stored.get_decoded())


@pytest.mark.parametrize("exempt", [True, False])
async def test_a_forms_token_is_asked_for_as_ever(exempt: bool) -> None:
    async def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    view.csrf_exempt = exempt  # type: ignore[attr-defined]
    check = lighten(CsrfViewMiddleware(plain).process_view)
    request = RequestFactory(enforce_csrf_checks=True).post("/chatkit")
    request._dont_enforce_csrf_checks = False  # type: ignore[attr-defined]
    refused = await check(request, view, (), {})
    assert (refused is None) == exempt


async def test_a_middleware_that_somebody_changed_is_left_alone() -> None:
    class Own(SecurityMiddleware):
        pass

    own = Own(plain)
    lighten(convert_exception_to_response(own))
    assert "__acall__" not in vars(own)


class _Wish(HttpResponse):
    _csp_update: dict[str, list[str]]


async def test_a_policy_is_made_once_and_an_own_wish_is_heard(settings: Any) -> None:
    settings.DEBUG = False

    async def wishes(request: HttpRequest) -> HttpResponse:
        response = _Wish()
        if "own" in request.GET:
            response._csp_update = {"script-src": ["'unsafe-eval'"]}
        return response

    chain = linked(CSPMiddleware, wishes)
    policies = []
    for address in ("/chatkit", "/chatkit?own=1", "/chatkit", "/tasks/"):
        response = await chain(RequestFactory().get(address))
        policies.append(response["Content-Security-Policy"])
    assert policies[0] == policies[2] == policies[3]
    assert "'unsafe-eval'" in policies[1] and "'unsafe-eval'" not in policies[0]


async def test_messages_that_nobody_asks_for_are_not_read(settings: Any) -> None:
    settings.MESSAGE_STORAGE = "tests.chat.asgi.test_light.Unreadable"
    response = await linked(MessageMiddleware, plain)(RequestFactory().get("/chatkit"))
    assert response.content == b"here"


class Unreadable:
    def __init__(self, request: HttpRequest) -> None:
        raise AssertionError("they were read")
