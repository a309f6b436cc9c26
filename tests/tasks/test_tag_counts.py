"""Tag counts move with the tasks: whatever is done, they are what counting would find."""

from __future__ import annotations

import random
from importlib import import_module

import pytest
from django.apps import apps
from django.db.models import Count, Q

from accounts.models import User
from tasks import selectors, services
from tasks.errors import TaskError
from tasks.models import TagCount, TaskTag
from tasks.services import tag_counts
from tasks.services.journal import as_one_change

pytestmark = pytest.mark.django_db
TAGS = ("home", "work", "money", "away")


def counts(owner: User) -> dict[str, tuple[int, int]]:
    return {tag.name: (tag.open, tag.total) for tag in selectors.tag_list(owner=owner)}


def counted(owner: User) -> dict[str, tuple[int, int]]:
    """From the tasks themselves."""
    present = TaskTag.objects.filter(owner=owner, task__deleted_at__isnull=True)
    rows = present.values("name").annotate(
        open=Count("pk", filter=Q(task__completed_at__isnull=True)), total=Count("pk")
    )
    return {row["name"]: (row["open"], row["total"]) for row in rows}


def something(owner: User, dice: random.Random) -> None:
    """One change out of all that services do; some of them fail."""
    number, tags = dice.randint(1, 12), dice.sample(TAGS, dice.randint(0, 3))
    match dice.randint(0, 7):
        case 0:
            items = [{"title": "One", "tags": tags}, {"title": "Two", "tags": tags[:1]}]
            services.tasks_create(owner=owner, items=items)
        case 1:
            services.task_create(owner=owner, title="Weekly", tags=tags, recurrence="FREQ=WEEKLY")
        case 2:
            services.task_update(owner=owner, number=number, tags=tags)
        case 3 | 4:
            services.task_complete(owner=owner, number=number)
        case 5:
            services.task_reopen(owner=owner, number=number)
        case 6:
            services.task_delete(owner=owner, number=number)
        case _:
            services.undo(owner=owner)


@pytest.mark.parametrize("seed", range(6))
def test_they_stay_true_whatever_is_done(ana: User, ben: User, seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(60):
        try:
            something(dice.choice([ana, ben]), dice)
        except TaskError:
            continue
    assert counts(ana) == counted(ana) != {}
    assert counts(ben) == counted(ben) != {}


def test_a_step_that_fails_counts_for_nothing(ana: User) -> None:
    with as_one_change(owner=ana):
        services.task_create(owner=ana, title="Stays", tags=["home"])
        with pytest.raises(TaskError), as_one_change(owner=ana):
            services.task_create(owner=ana, title="Goes", tags=["home", "work"])
            services.task_complete(owner=ana, number=99)
    assert counts(ana) == {"home": (1, 1)}


def test_a_tag_of_no_task_is_gone(ana: User) -> None:
    services.task_create(owner=ana, title="Pay rent", tags=["home"])
    services.task_delete(owner=ana, number=1)
    assert not TagCount.objects.filter(owner=ana).exists()


def test_they_can_be_counted_anew(ana: User, ben: User) -> None:
    for owner in (ana, ben):
        services.task_create(owner=owner, title="Pay rent", tags=["home"])
    TagCount.objects.update(open=7, total=9)
    tag_counts.recount(ana)
    assert counts(ana) == {"home": (1, 1)}
    assert counts(ben) == {"home": (7, 9)}


def test_an_upgrade_counts_what_is_there(ana: User, ben: User) -> None:
    services.task_create(owner=ana, title="Pay rent", tags=["home", "money"])
    services.task_create(owner=ana, title="Call mum", tags=["home"])
    services.task_complete(owner=ana, number=2)
    services.task_create(owner=ben, title="Read", tags=["home"])
    before = counts(ana), counts(ben)
    TagCount.objects.all().delete()
    import_module("tasks.migrations.0002_tag_counts").count(apps, None)
    assert (counts(ana), counts(ben)) == before
