"""Repeating tasks: one done brings the next, once."""

from datetime import UTC, date, datetime, timedelta

from django.utils import timezone

from accounts.models import User
from tasks import services
from tasks.models import Task
from tests.tasks.conftest import Add

TODAY = timezone.now().date()


def test_the_next_one_says_the_same_and_is_due_later(ana: User, add: Add) -> None:
    fields = {"notes": "By bank", "priority": "high", "tags": ["home"]}
    add(due_on=TODAY, recurrence="FREQ=WEEKLY", **fields)
    services.task_complete(owner=ana, number=1)
    following = Task.objects.get(number=2)
    assert following.due_on == TODAY + timedelta(days=7)
    assert (following.title, following.notes, following.priority, following.tags) == (
        "Pay rent",
        "By bank",
        "high",
        ["home"],
    )
    assert following.recurrence == "FREQ=WEEKLY"
    assert following.labels.get().name == "home"


def test_the_clock_on_the_wall_stays_over_a_change_of_clocks(ana: User, add: Add) -> None:
    ana.time_zone = "Europe/Berlin"
    ana.save()
    add(due_at=datetime(2150, 3, 28, 8, tzinfo=UTC), recurrence="FREQ=DAILY")
    services.task_complete(owner=ana, number=1)
    following = Task.objects.get(number=2).due_at
    assert following and following.astimezone(ana.zone).hour == 9


def test_completing_twice_makes_one_next_task(ana: User, add: Add) -> None:
    add(due_on=TODAY, recurrence="FREQ=DAILY")
    services.task_complete(owner=ana, number=1)
    services.task_complete(owner=ana, number=1)
    assert Task.objects.count() == 2


def test_reopening_takes_an_untouched_next_task_back(ana: User, add: Add) -> None:
    add(due_on=TODAY, recurrence="FREQ=DAILY")
    services.task_complete(owner=ana, number=1)
    services.task_reopen(owner=ana, number=1)
    assert list(Task.objects.filter(deleted_at=None).values_list("number", flat=True)) == [1]


def test_reopening_leaves_a_next_task_that_was_changed(ana: User, add: Add) -> None:
    add(due_on=TODAY, recurrence="FREQ=DAILY")
    services.task_complete(owner=ana, number=1)
    services.task_update(owner=ana, number=2, notes="With Ben")
    services.task_reopen(owner=ana, number=1)
    services.task_complete(owner=ana, number=1)
    open_numbers = Task.objects.filter(deleted_at=None, completed_at=None)
    assert list(open_numbers.values_list("number", flat=True)) == [2]


def test_done_undone_and_done_again_leaves_one_next_task(ana: User, add: Add) -> None:
    add(due_on=TODAY, recurrence="FREQ=DAILY")
    for _ in range(2):
        services.task_complete(owner=ana, number=1)
        services.task_reopen(owner=ana, number=1)
    services.task_complete(owner=ana, number=1)
    assert Task.objects.filter(deleted_at=None, completed_at=None).count() == 1


def test_a_count_runs_out(ana: User, add: Add) -> None:
    add(due_on=date(2026, 11, 20), recurrence="FREQ=DAILY;COUNT=2")
    services.tasks_complete(owner=ana, numbers=[1])
    services.tasks_complete(owner=ana, numbers=[2])
    assert Task.objects.count() == 2


def test_a_task_that_does_not_repeat_has_no_next(ana: User, add: Add) -> None:
    add(due_on=TODAY)
    services.task_complete(owner=ana, number=1)
    assert Task.objects.count() == 1
