"""Tasks for tests, made as the product makes them."""

from collections.abc import Callable
from typing import Any

import pytest

from accounts.models import User
from tasks.models import Task
from tasks.services import task_create

Add = Callable[..., Task]


@pytest.fixture
def add(ana: User) -> Add:
    """Ana's tasks, unless another owner is named."""

    def make(title: str = "Pay rent", *, owner: User = ana, **fields: Any) -> Task:
        return task_create(owner=owner, title=title, **fields)

    return make
