"""A person's tasks go into their export, and go altogether when the person goes."""

import json

from accounts.models import User
from accounts.personal_data import delete_all, export_all
from tasks import services
from tasks.models import Change, Ledger, Task, TaskTag
from tests.tasks.conftest import Add


def test_the_export_has_every_task_also_deleted_ones(ana: User, add: Add, ben: User) -> None:
    add("Pay rent", tags=["home"])
    add("Old")
    add("Ben's", owner=ben)
    services.task_delete(owner=ana, number=2)
    exported = json.loads(json.dumps(export_all(ana)))["tasks"]
    assert [(task["title"], bool(task["deleted_at"])) for task in exported] == [
        ("Pay rent", False),
        ("Old", True),
    ]


def test_deletion_leaves_nothing_of_theirs_and_everything_of_others(
    ana: User, ben: User, add: Add
) -> None:
    add(tags=["home"], recurrence="FREQ=DAILY")
    services.task_complete(owner=ana, number=1)
    add("Ben's", owner=ben, tags=["home"])
    delete_all(ana)
    for model in (Task, TaskTag, Change, Ledger):
        assert [row.owner_id for row in model.objects.all()] == [ben.pk]
