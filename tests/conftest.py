"""What every test may use."""

from collections.abc import Iterator

import pytest
from asgiref.sync import SyncToAsync
from django.conf import settings
from django.db import connections

from accounts.models import User
from chat.db import close_connections


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> Iterator[None]:
    """The threads that async code used let go before the test database is dropped."""
    yield
    close_connections()
    SyncToAsync.single_thread_executor.submit(connections.close_all).result()


pytest_plugins = ["tests.model_server.fixtures", "tests.flows.fixtures"]


@pytest.fixture
def ana(db: None) -> User:
    return User.objects.create_user("ana@example.com", "a-good-passphrase", name="Ana")


@pytest.fixture
def ben(db: None) -> User:
    return User.objects.create_user("ben@example.com", "a-good-passphrase", name="Ben")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if settings.REDIS_URL:
        return
    for item in items:
        if item.get_closest_marker("redis"):
            item.add_marker(pytest.mark.skip(reason="no TEST_REDIS_URL"))
