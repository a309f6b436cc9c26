"""Fills the product's database; a process of its own, with the product's settings."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib import import_module
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

import django
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.management import call_command
from django.db import connection, transaction

django.setup()

from accounts.models import User  # noqa: E402
from chat.ids import new_id  # noqa: E402
from chat.models import Item, Thread  # noqa: E402
from tasks.models import Ledger, Task, TaskTag  # noqa: E402
from tasks.services import tag_counts  # noqa: E402

BATCH = 5_000
NOW = datetime.now(UTC)
NAMES = ("few", "many")
# Each has the limits of a person; so many that none of them is reached.
CROWD = 1_000
TAGS, TODAY = 20, 70


def people() -> dict[str, dict[str, str]]:
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    names = [*NAMES, *(f"person{number}" for number in range(CROWD))]
    made = User.objects.bulk_create([User(email=f"{name}@example.com") for name in names])
    with transaction.atomic():
        return {name: {"session": _session(user)} for name, user in zip(names, made, strict=True)}


def rows(few: int, many: int) -> dict[str, dict[str, str]]:
    found = {}
    for name, count in zip(NAMES, (few, many), strict=True):
        user = User.objects.get(email=f"{name}@example.com")
        _insert(_threads(user, count))
        thread = next(_threads(user, 1))
        thread.save()
        _insert(_items(thread.id, count))
        _insert(_tasks(user, count))
        _insert(_labels(user))
        tag_counts.recount(user)
        Ledger.objects.update_or_create(owner=user, defaults={"last_number": count})
        found[name] = {"session": _session(user), "thread": thread.id}
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return found


def _session(user: User) -> str:
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "accounts.backends.EmailBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    key: str = session.session_key
    return key


def _threads(user: User, count: int) -> Iterator[Thread]:
    for number in range(count):
        at = NOW - timedelta(minutes=count - number)
        yield Thread(id=new_id("thread"), owner=user, title=f"Talk {number}", created_at=at)


def _items(thread: str, count: int) -> Iterator[Item]:
    for number in range(count):
        item: dict[str, Any] = {
            "id": new_id("message"),
            "thread_id": thread,
            "created_at": NOW.replace(tzinfo=None).isoformat(),
            "type": "assistant_message",
            "content": [{"type": "output_text", "text": f"Answer {number}", "annotations": []}],
        }
        yield Item(
            thread_id=thread,
            item_id=item["id"],
            seq=number + 1,
            type=item["type"],
            payload=json.dumps(item),
            created_at=NOW,
        )


def _tasks(user: User, count: int) -> Iterator[Task]:
    for number in range(1, count + 1):
        # Enough for today that both of them see a full page.
        due = NOW.date() + timedelta(days=0 if number <= TODAY else number % 400 - 100)
        done = NOW - timedelta(minutes=number) if number % 5 == 0 else None
        tags = [f"tag{number % TAGS}"] if number % 2 == 0 else []
        task = Task(
            owner=user,
            number=number,
            title=f"Task {number}",
            due_on=due,
            completed_at=done,
            tags=tags,
        )
        task.derive(ZoneInfo("UTC"))
        yield task


def _labels(user: User) -> Iterator[TaskTag]:
    for pk, tags in Task.objects.filter(owner=user).values_list("pk", "tags").iterator():
        for name in tags:
            yield TaskTag(owner=user, task_id=pk, name=name)


def _insert(made: Iterator[Any]) -> None:
    while batch := list(islice(made, BATCH)):
        type(batch[0]).objects.bulk_create(batch)


if __name__ == "__main__":
    what, *counts = sys.argv[1:]
    print(json.dumps(people() if what == "people" else rows(*map(int, counts))))
