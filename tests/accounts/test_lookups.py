"""Lookups whose SQL is made once: the rows are those of the ORM, and nothing is made again."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models.sql.compiler import SQLCompiler
from django.test.utils import CaptureQueriesContext

from accounts.lookups import Lookup
from accounts.models import User

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 18, 10, 0, 0, 123456, tzinfo=UTC)


def test_the_row_is_the_one_of_the_orm(ana: User) -> None:
    found, known = Lookup(User, "pk")(ana.pk), User.objects.get(pk=ana.pk)
    assert found is not None
    fields = [field.attname for field in User._meta.concrete_fields]
    assert {name: getattr(found, name) for name in fields} == {
        name: getattr(known, name) for name in fields
    }


def test_it_can_be_saved_and_is_not_a_new_row(ana: User) -> None:
    found = Lookup(User, "pk")(ana.pk)
    assert found
    found.name = "Anna"
    found.save()
    assert User.objects.get().name == "Anna"


def test_nobody_is_none() -> None:
    assert Lookup(User, "pk")(0) is None


def test_all_lookups_must_hold_in_any_order() -> None:
    Session.objects.create(session_key="b", session_data="x", expire_date=NOW)
    living = Lookup(Session, "session_key", "expire_date__gt")
    assert living("b", NOW - timedelta(seconds=1))
    assert living("b", NOW) is None
    assert living("a", NOW - timedelta(seconds=1)) is None


def test_the_sql_is_made_once(ana: User, ben: User, monkeypatch: pytest.MonkeyPatch) -> None:
    lookup, made = Lookup(User, "pk"), []
    known = SQLCompiler.as_sql
    monkeypatch.setattr(
        SQLCompiler, "as_sql", lambda self, *a, **b: made.append(1) or known(self, *a, **b)
    )
    with CaptureQueriesContext(connection) as queries:
        assert [lookup(one.pk) for one in (ana, ben, ana)] == [ana, ben, ana]
    assert (len(made), len(queries)) == (1, 3)
