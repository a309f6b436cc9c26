"""Writing tasks: what each service does, and that it does it to one's own tasks only."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from accounts.models import User
from tasks import services
from tasks.errors import InvalidTask, TaskNotFound, TooMany
from tasks.models import Ledger, Task, TaskTag
from tests.tasks.conftest import Add


def fresh(task: Task) -> Task:
    return Task.objects.get(pk=task.pk)


def test_numbers_count_for_each_person(add: Add, ben: User) -> None:
    numbers = [add().number, add().number, add(owner=ben).number]
    assert numbers == [1, 2, 1]


def test_a_number_is_never_given_again(ana: User, add: Add) -> None:
    services.task_delete(owner=ana, number=add().number)
    assert add().number == 2


def test_a_number_lost_to_undo_is_not_given_again(ana: User, add: Add) -> None:
    add()
    services.undo(owner=ana)
    assert add().number == 2


def test_many_are_made_in_order(ana: User) -> None:
    made = services.tasks_create(owner=ana, items=[{"title": "Milk"}, {"title": "Eggs"}])
    assert [(task.number, task.title) for task in made] == [(1, "Milk"), (2, "Eggs")]


def test_one_wrong_task_keeps_all_from_being_made(ana: User) -> None:
    with pytest.raises(InvalidTask):
        services.tasks_create(owner=ana, items=[{"title": "Milk"}, {"title": " "}])
    assert not Task.objects.exists()


def test_more_than_the_limit_is_refused_with_the_limit(ana: User) -> None:
    with pytest.raises(TooMany, match="at most 200"):
        services.tasks_create(owner=ana, items=[{"title": "Milk"}] * 201)


def test_tags_are_stored_as_they_are_compared(add: Add) -> None:
    task = add(tags=["#Home", "home", " Deep  work "])
    assert task.tags == ["home", "deep-work"]
    assert sorted(TaskTag.objects.values_list("name", flat=True)) == ["deep-work", "home"]


def test_new_tags_replace_the_old_ones_in_the_index(ana: User, add: Add) -> None:
    task = add(tags=["home", "money"])
    services.task_update(owner=ana, number=task.number, tags=["money", "urgent"])
    assert sorted(TaskTag.objects.values_list("name", flat=True)) == ["money", "urgent"]


def test_absent_fields_stay_and_none_takes_away(ana: User, add: Add) -> None:
    task = add(notes="Ask Ben", due_on=date(2026, 11, 20), priority="high")
    services.task_update(owner=ana, number=task.number, due_on=None, notes=None)
    changed = fresh(task)
    assert (changed.title, changed.notes, changed.due_on) == ("Pay rent", "", None)
    assert changed.priority == "high"


def test_a_time_replaces_a_day_and_a_day_a_time(ana: User, add: Add) -> None:
    task = add(due_on=date(2026, 11, 20))
    at = datetime(2026, 11, 21, 9, tzinfo=UTC)
    timed = services.task_update(owner=ana, number=task.number, due_at=at)
    assert (timed.due_on, timed.due_at) == (None, at)
    dated = services.task_update(owner=ana, number=task.number, due_on=date(2026, 11, 22))
    assert (dated.due_on, dated.due_at) == (date(2026, 11, 22), None)


def test_a_day_and_a_time_together_are_refused(add: Add) -> None:
    with pytest.raises(InvalidTask) as refused:
        add(due_on=date(2026, 11, 20), due_at=datetime(2026, 11, 20, 9, tzinfo=UTC))
    assert "due_on" in refused.value.fields


def test_a_time_without_offset_is_the_persons_wall_clock(ana: User, add: Add) -> None:
    ana.time_zone = "Pacific/Auckland"
    ana.save()
    task = add(due_at=datetime(2026, 11, 21, 9))
    assert task.due_at == datetime(2026, 11, 20, 20, tzinfo=UTC)


def test_writing_what_is_there_already_is_no_change(ana: User, add: Add) -> None:
    task = add(tags=["home"])
    before = fresh(task).updated_at, Ledger.objects.get(owner=ana).version
    services.task_update(owner=ana, number=task.number, title="Pay rent", tags=["home"])
    assert (fresh(task).updated_at, Ledger.objects.get(owner=ana).version) == before


def test_every_change_counts_the_version_up_once(ana: User, add: Add) -> None:
    numbers = [add().number, add().number]
    services.tasks_complete(owner=ana, numbers=numbers)
    assert Ledger.objects.get(owner=ana).version == 3


def test_complete_and_reopen(ana: User, add: Add) -> None:
    task = add()
    assert services.task_complete(owner=ana, number=task.number).completed_at
    assert fresh(task).done
    assert services.task_reopen(owner=ana, number=task.number).completed_at is None
    assert not fresh(task).done


def test_completing_twice_keeps_the_first_time(ana: User, add: Add) -> None:
    task = add()
    first = services.task_complete(owner=ana, number=task.number).completed_at
    assert services.task_complete(owner=ana, number=task.number).completed_at == first


def test_a_deleted_task_is_gone_until_restored(ana: User, add: Add) -> None:
    task = add()
    services.task_delete(owner=ana, number=task.number)
    with pytest.raises(TaskNotFound, match="There is no task #1"):
        services.task_update(owner=ana, number=task.number, title="Other")
    assert services.task_restore(owner=ana, number=task.number).deleted_at is None
    assert services.task_update(owner=ana, number=task.number, title="Other").title == "Other"


def test_one_unknown_number_keeps_all_from_changing(ana: User, add: Add) -> None:
    task = add()
    with pytest.raises(TaskNotFound, match="#8 or #9"):
        services.tasks_delete(owner=ana, numbers=[task.number, 8, 9])
    assert fresh(task).deleted_at is None


@pytest.mark.parametrize("number", [0, -1, 2**31, 10**30])
def test_impossible_numbers_are_not_found(ana: User, number: int) -> None:
    with pytest.raises(TaskNotFound):
        services.task_complete(owner=ana, number=number)


@pytest.mark.parametrize(
    ("name", "extra"),
    [
        ("task_update", {"title": "Mine now"}),
        ("task_complete", {}),
        ("task_reopen", {}),
        ("task_delete", {}),
        ("task_restore", {}),
        ("tasks_update", {"title": "Mine now"}),
        ("tasks_complete", {}),
        ("tasks_reopen", {}),
        ("tasks_delete", {}),
        ("tasks_restore", {}),
    ],
)
def test_other_peoples_tasks_do_not_exist(
    ana: User, ben: User, add: Add, name: str, extra: dict[str, Any]
) -> None:
    for title in ("One", "Two"):
        add(title)
    add("Ben's", owner=ben)
    before = list(Task.objects.order_by("pk").values())
    named = {"numbers": [2]} if name.startswith("tasks_") else {"number": 2}
    with pytest.raises(TaskNotFound):
        getattr(services, name)(owner=ben, **named, **extra)
    assert list(Task.objects.order_by("pk").values()) == before


def test_whole_days_end_elsewhere_after_a_move(ana: User, add: Add) -> None:
    task = add(due_on=date(2026, 11, 20))
    ana.time_zone = "Pacific/Auckland"
    ana.save()
    add("Another")
    end = fresh(task).due_key.astimezone(ZoneInfo("Pacific/Auckland"))
    assert (end.date(), end.hour) == (date(2026, 11, 20), 23)


def test_quick_add_makes_the_task_that_was_read(ana: User) -> None:
    now = datetime(2026, 11, 20, 12, tzinfo=UTC)
    task = services.task_quick_add(owner=ana, text="Pay rent tomorrow 5pm !high #home", now=now)
    assert (task.title, task.priority, task.tags) == ("Pay rent", "high", ["home"])
    assert task.due_at == datetime(2026, 11, 21, 17, tzinfo=UTC)


def test_quick_add_leaves_what_was_switched_off(ana: User) -> None:
    text = "Pay rent #home"
    task = services.task_quick_add(owner=ana, text=text, off=[text.index("#")])
    assert (task.title, task.tags) == ("Pay rent #home", [])


@pytest.mark.parametrize("text", ["", " \n", "a" * 1001, "Pay\x00rent", "\ud800"])
def test_quick_add_refuses_what_is_no_line_of_text(ana: User, text: str) -> None:
    with pytest.raises(InvalidTask) as refused:
        services.task_quick_add(owner=ana, text=text)
    assert "text" in refused.value.fields
