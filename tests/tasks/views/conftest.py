from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import User
from tasks.models import Task
from tasks.services import task_create

Make = Callable[..., Task]


@pytest.fixture
def site(client: Client, ana: User) -> Client:
    """Ana's browser, without a script."""
    client.force_login(ana)
    return client


@pytest.fixture
def script(site: Client) -> Client:
    """Ana's browser, asking as htmx does."""
    site.defaults["HTTP_HX_REQUEST"] = "true"
    return site


@pytest.fixture
def hers(ana: User) -> Make:
    return lambda title="Pay rent", **fields: task_create(owner=ana, title=title, **fields)


@pytest.fixture
def bens(ben: User) -> Make:
    return lambda title="Ben's secret", **fields: task_create(owner=ben, title=title, **fields)
