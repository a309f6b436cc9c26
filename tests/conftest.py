"""What every test may use."""

import pytest
from django.conf import settings

from accounts.models import User

pytest_plugins = ["tests.model_server.fixtures"]


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
