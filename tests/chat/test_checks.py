"""What a project has wrong is told at start-up, with an id and a way out."""

from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.urls import path

from chat.checks import chat_configuration
from tests.chat.sync_middleware import SyncOnly

urlpatterns: list[Any] = []


def ids() -> list[str | None]:
    return [found.id for found in chat_configuration()]


def test_the_product_has_nothing_wrong() -> None:
    assert ids() == []


@pytest.mark.parametrize(
    ("chatkit", "expected"),
    [
        ({"ASSITANT": "typo"}, "chat.E001"),
        ({"ASSISTANT": "no.such.Assistant"}, "chat.E002"),
        ({"ASSISTANT": "builtins.dict"}, "chat.E002"),
        ({"AUTHENTICATE": "no.such.function"}, "chat.E003"),
    ],
)
def test_settings_that_cannot_be_used(settings: Any, chatkit: Any, expected: str) -> None:
    settings.CHATKIT = chatkit
    assert expected in ids()


def test_a_zone_that_would_move_every_time(settings: Any) -> None:
    settings.TIME_ZONE = "Europe/Berlin"
    assert "chat.E004" in ids()


def test_a_sync_only_middleware(settings: Any) -> None:
    name = f"{SyncOnly.__module__}.{SyncOnly.__name__}"
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, name]
    assert "chat.E005" in ids()


def sync_view(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def test_a_sync_view_among_the_chats_addresses(settings: Any) -> None:
    urlpatterns[:] = [path("chatkit/mine", sync_view)]
    settings.ROOT_URLCONF = __name__
    assert "chat.W006" in ids()
