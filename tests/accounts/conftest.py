"""Sign-ins for the tests of accounts."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from accounts import tokens
from accounts.models import User

PASSWORD = "a-good-passphrase"


@pytest.fixture(autouse=True)
def _no_counts_from_other_tests() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


class Api:
    """JSON in, JSON out; with an access token if one is given."""

    def __init__(self, user: User | None = None) -> None:
        self.client = Client()
        self.headers = {"Authorization": f"Bearer {tokens.issue(user).access}"} if user else {}

    def __call__(self, method: str, path: str, body: Any = None, **headers: str) -> HttpResponse:
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.client.generic(
            method,
            f"/api{path}",
            b"" if body is None else raw,
            content_type="application/json",
            headers={**self.headers, **headers},
        )


@pytest.fixture
def api() -> Api:
    return Api()


@pytest.fixture
def api_of() -> Callable[[User], Api]:
    return Api


@pytest.fixture
def browser_of() -> Callable[[User], Client]:
    def made(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="accounts.backends.EmailBackend")
        return client

    return made
