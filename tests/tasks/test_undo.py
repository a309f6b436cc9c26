"""Undo: the last change, whole and exact, and then the one before it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from tasks import services
from tasks.errors import InvalidTask, NothingToUndo
from tasks.models import Change, Task, TaskTag
from tasks.services import as_one_change, undo
from tests.tasks.conftest import Add


def state() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Everything about every present task but when its row was last written."""
    rows = list(Task.objects.filter(deleted_at=None).order_by("pk").values())
    for row in rows:
        del row["updated_at"]
    tags = TaskTag.objects.filter(task__deleted_at=None).order_by("task", "name")
    return rows, list(tags.values("task", "name"))


CHANGES: dict[str, Callable[[User], object]] = {
    "update": lambda ana: services.task_update(
        owner=ana,
        number=1,
        title="Rent",
        notes="",
        priority="low",
        tags=["flat"],
        due_at=datetime(2026, 12, 1, 9, tzinfo=UTC),
        recurrence=None,
    ),
    "complete": lambda ana: services.task_complete(owner=ana, number=2),
    "reopen": lambda ana: services.task_reopen(owner=ana, number=3),
    "delete": lambda ana: services.task_delete(owner=ana, number=1),
    "restore": lambda ana: services.task_restore(owner=ana, number=4),
    "update many": lambda ana: services.tasks_update(owner=ana, numbers=[1, 2], tags=None),
    "complete many": lambda ana: services.tasks_complete(owner=ana, numbers=[1, 2]),
    "delete many": lambda ana: services.tasks_delete(owner=ana, numbers=[1, 2, 3]),
}


@pytest.fixture
def four(ana: User, add: Add) -> None:
    """A repeating task, one with a time, one that is done, one that is deleted."""
    add(notes="By bank", tags=["home"], due_on=date(2026, 12, 1), recurrence="FREQ=MONTHLY")
    add("Call", priority="high", tags=["a", "b"], due_at=datetime(2026, 12, 1, 8, tzinfo=UTC))
    add("Done")
    add("Deleted")
    services.task_complete(owner=ana, number=3)
    services.task_delete(owner=ana, number=4)


@pytest.mark.parametrize("name", CHANGES)
def test_undo_brings_back_exactly_what_was(name: str, ana: User, four: None) -> None:
    before = state()
    CHANGES[name](ana)
    assert state() != before
    undo(owner=ana)
    assert state() == before


def test_undoing_a_new_task_puts_it_away(ana: User, add: Add) -> None:
    add()
    undone = undo(owner=ana)
    assert (undone.removed, undone.tasks) == ([1], [])
    assert not Task.objects.filter(deleted_at=None).exists()


def test_undoing_a_repeating_completion_takes_the_next_task_away_too(ana: User, add: Add) -> None:
    add(due_on=date(2026, 12, 1), recurrence="FREQ=MONTHLY")
    services.task_complete(owner=ana, number=1)
    undone = undo(owner=ana)
    assert ([task.number for task in undone.tasks], undone.removed) == ([1], [2])
    assert not undone.tasks[0].completed_at


def test_twice_goes_one_further_back(ana: User, add: Add) -> None:
    add("First")
    services.task_update(owner=ana, number=1, title="Second")
    services.task_update(owner=ana, number=1, title="Third")
    titles = [undo(owner=ana).tasks[0].title, undo(owner=ana).tasks[0].title]
    assert titles == ["Second", "First"]


def test_a_group_is_undone_as_one(ana: User, add: Add) -> None:
    add("Old")
    before = state()
    with as_one_change(owner=ana):
        services.task_create(owner=ana, title="New")
        services.task_complete(owner=ana, number=1)
        services.task_update(owner=ana, number=1, title="Renamed")
    undo(owner=ana)
    assert state() == before


def test_a_step_that_fails_leaves_the_rest_of_its_group(ana: User, add: Add) -> None:
    add("Old")
    with as_one_change(owner=ana):
        services.task_complete(owner=ana, number=1)
        with pytest.raises(InvalidTask):
            services.task_update(owner=ana, number=1, title="")
    assert Task.objects.get(number=1).done
    assert undo(owner=ana).message == "Undone: completed “Old” (#1)."


def test_what_a_failed_step_had_changed_is_not_kept_for_undo(ana: User, add: Add) -> None:
    add("Old")
    with as_one_change(owner=ana):
        services.task_update(owner=ana, number=1, title="New")
        with pytest.raises(InvalidTask), as_one_change(owner=ana):
            services.task_complete(owner=ana, number=1)
            services.task_update(owner=ana, number=1, title="")
    assert undo(owner=ana).message == "Undone: changed “Old” (#1)."


def test_a_group_that_fails_changes_nothing(ana: User, add: Add) -> None:
    add("Old")
    with pytest.raises(InvalidTask), as_one_change(owner=ana):
        services.task_complete(owner=ana, number=1)
        services.task_update(owner=ana, number=1, title="")
    assert not Task.objects.get(number=1).done


def test_nothing_to_undo_is_said(ana: User) -> None:
    with pytest.raises(NothingToUndo, match="There is nothing to undo"):
        undo(owner=ana)


def test_another_persons_change_is_not_undone(ana: User, ben: User, add: Add) -> None:
    add()
    with pytest.raises(NothingToUndo):
        undo(owner=ben)
    assert Task.objects.get().deleted_at is None


def test_old_changes_stay(ana: User, add: Add) -> None:
    add()
    Change.objects.update(made_at=timezone.now() - timedelta(days=31))
    with pytest.raises(NothingToUndo):
        undo(owner=ana)


def test_a_hundred_changes_are_kept(ana: User, add: Add) -> None:
    add()
    for turn in range(120):
        services.task_update(owner=ana, number=1, title=f"Title {turn}")
    assert Change.objects.count() == 100


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("update", "Undone: changed “Pay rent” (#1)."),
        ("complete", "Undone: completed “Call” (#2)."),
        ("complete many", "Undone: completed 2 tasks."),
        ("delete many", "Undone: deleted 3 tasks."),
    ],
)
def test_it_says_what_was_undone(name: str, message: str, ana: User, four: None) -> None:
    CHANGES[name](ana)
    assert undo(owner=ana).message == message
