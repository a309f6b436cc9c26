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
        ({"COUNTERS": "config.people.no_such"}, "chat.E007"),
        ({"UI": "flash"}, "chat.E010"),
        ({"UI": "openai"}, "chat.W011"),
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


@pytest.mark.parametrize(
    ("pool", "warned"),
    [(True, False), ({"max_size": 3}, True), ({"min_size": 2}, True), ({"max_size": 9}, False)],
)
def test_a_pool_smaller_than_the_threads_that_use_it(
    settings: Any, monkeypatch: pytest.MonkeyPatch, pool: Any, warned: bool
) -> None:
    monkeypatch.setitem(settings.DATABASES, "other", {"OPTIONS": {"pool": pool}})
    assert ("chat.W012" in ids()) == warned


def test_a_pool_of_the_usual_size_and_more_threads(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(settings.DATABASES, "other", {"OPTIONS": {"pool": True}})
    settings.CHATKIT = {"DATABASE_THREADS": 5}
    assert "chat.W012" in ids()
