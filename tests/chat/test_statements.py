"""INSERTs that are made once: rows as the ORM would write them, and the SQL is not made again."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.db.models import Subquery
from django.db.models.sql.compiler import SQLInsertCompiler
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from chat.models import Item, Run, Thread
from chat.statements import Insert, Late

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 18, 10, 0, 0, 123456, tzinfo=UTC)
FIELDS: dict[str, Any] = {
    "id": "thr_1",
    "title": "Käse, 'quotes' and %s",
    "status": "active",
    "status_reason": None,
    "allowed_image_domains": ["example.com"],
    "metadata": {"a": [1, None, "ü"]},
    "created_at": NOW,
    "created_naive": False,
    "updated_at": NOW,
}


def test_a_row_is_as_it_was_given(ana: User) -> None:
    Insert(Thread)(owner_id=ana.pk, **FIELDS)
    row = Thread.objects.get()
    assert {name: getattr(row, name) for name in FIELDS} == FIELDS
    assert row.owner == ana


def test_the_sql_is_made_once(ana: User, monkeypatch: pytest.MonkeyPatch) -> None:
    insert, made = Insert(Thread), []
    known = SQLInsertCompiler.as_sql
    monkeypatch.setattr(SQLInsertCompiler, "as_sql", lambda self: made.append(1) or known(self))
    with CaptureQueriesContext(connection) as queries:
        for number in range(3):
            insert(owner_id=ana.pk, **{**FIELDS, "id": f"thr_{number}"})
    assert len(made) == 1
    assert len(queries) == Thread.objects.count() == 3


def test_what_is_computed_uses_what_is_given_late(ana: User, ben: User) -> None:
    Insert(Thread)(owner_id=ana.pk, **FIELDS)
    mine = Thread.objects.filter(id=Late("thread_id", Item), owner_id=Late("owner_id", Thread))
    insert = Insert(
        Item,
        {"thread_id": Subquery(mine.order_by().values("id"))},
        key=["thread", "item_id"],
        update=["payload"],
    )
    given: dict[str, Any] = {
        "thread_id": "thr_1", "item_id": "msg_1", "seq": 1, "type": "user_message",
        "removed": False, "created_at": NOW,
    }  # fmt: skip
    insert(owner_id=ana.pk, payload="first", **given)
    insert(owner_id=ana.pk, payload="second", **given)
    assert list(Item.objects.values_list("thread", "payload")) == [("thr_1", "second")]
    with pytest.raises(IntegrityError):
        insert(owner_id=ben.pk, payload="third", **given)


def test_what_is_not_given_is_an_error_and_no_default(ana: User) -> None:
    with pytest.raises(KeyError, match="takes_slot"):
        Insert(Run)(
            id="run_1",
            thread_id="thr_1",
            owner_id=ana.pk,
            process_id=None,
            kind="threads.create",
        )
