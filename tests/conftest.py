"""What every test may use."""

import pytest

from accounts.models import User


@pytest.fixture
def ana(db: None) -> User:
    return User.objects.create_user("ana@example.com", "a-good-passphrase", name="Ana")


@pytest.fixture
def ben(db: None) -> User:
    return User.objects.create_user("ben@example.com", "a-good-passphrase", name="Ben")
