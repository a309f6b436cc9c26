"""Ten writers at once, each with a connection of its own: nothing lost, nothing doubled."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from accounts.models import User
from tasks import services
from tasks.models import Ledger, Task

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS = 10


@pytest.fixture
def person() -> User:
    return User.objects.create_user("writer@example.com", "a-good-passphrase")


def at_once(work: Callable[[int], Any]) -> list[Any]:
    """What each writer's work gave; any failure of any of them fails the test."""
    barrier = Barrier(WRITERS)

    def one(index: int) -> Any:
        try:
            barrier.wait(timeout=30)
            return work(index)
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        return list(pool.map(one, range(WRITERS)))


def test_numbers_stay_unique_and_without_gaps(person: User) -> None:
    def write(index: int) -> None:
        for turn in range(5):
            services.task_create(owner=person, title=f"Task {index}.{turn}")

    at_once(write)
    numbers = Task.objects.filter(owner=person).order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, 5 * WRITERS + 1))
    assert Ledger.objects.get(owner=person).version == 5 * WRITERS


def test_a_repeating_task_done_by_all_has_one_next(person: User) -> None:
    services.task_create(owner=person, title="Water plants", recurrence="FREQ=DAILY")
    at_once(lambda _: services.task_complete(owner=person, number=1))
    assert Task.objects.count() == 2


def test_changes_of_different_fields_are_all_kept(person: User) -> None:
    names = ["title", "notes", "priority", "tags", "due_on", "recurrence"]
    values = ["New", "Notes", "high", ["home"], date(2026, 12, 1), "FREQ=DAILY"]
    services.task_create(owner=person, title="Old")

    def write(index: int) -> None:
        field = index % len(names)
        services.tasks_update(owner=person, numbers=[1], **{names[field]: values[field]})

    at_once(write)
    task = Task.objects.get()
    assert [getattr(task, name) for name in names] == values


def test_every_undo_takes_another_change_back(person: User) -> None:
    services.tasks_create(owner=person, items=[{"title": str(n)} for n in range(WRITERS)])
    for number in range(1, WRITERS + 1):
        services.task_complete(owner=person, number=number)
    undone = at_once(lambda _: services.undo(owner=person).tasks[0].number)
    assert sorted(undone) == list(range(1, WRITERS + 1))
    assert not Task.objects.filter(completed_at__isnull=False).exists()
