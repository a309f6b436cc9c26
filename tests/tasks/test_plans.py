"""With however many rows, an index serves every list: the database's own plan says so."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet

from accounts.models import User
from tasks import selectors
from tasks.models import Change, Task, TaskTag
from tasks.paging import BY_DUE, NEWEST_DONE_FIRST, OPEN_FIRST, Order

MANY = 100_000
DUE_KEY = {
    "sqlite": "strftime('%Y-%m-%d %H:%M:%S', '2026-01-01', '+' || i || ' hours')",
    "postgresql": "timestamptz '2026-01-01 00:00Z' + i * interval '1 hour'",
}
FILL = """
INSERT INTO tasks_task (owner_id, number, position, title, notes, search, priority, tags,
                        due_at, due_key, completed_at, created_at, updated_at)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %s)
SELECT CASE i %% 2 WHEN 0 THEN %s ELSE %s END, i, i, 'Task ' || i, '', 'task ' || i, 'none', '[]',
       {due_key}, {due_key}, CASE WHEN i %% 3 = 0 THEN {due_key} END, {now}, {now} FROM n
"""


@pytest.fixture
def many(ana: User, ben: User) -> None:
    due_key = DUE_KEY[connection.vendor]
    with connection.cursor() as cursor:
        sql = FILL.format(due_key=due_key, now="CURRENT_TIMESTAMP")
        cursor.execute(sql, [MANY, ana.pk, ben.pk])
        cursor.execute(
            "INSERT INTO tasks_tasktag (owner_id, task_id, name) "
            "SELECT owner_id, id, 'tag' || (number %% 97) FROM tasks_task",
            [],
        )
        cursor.execute(
            "INSERT INTO tasks_change (owner_id, task_id, version, verb, made_at) "
            "SELECT owner_id, id, number, 'created', created_at FROM tasks_task",
            [],
        )
        if connection.vendor == "postgresql":
            cursor.execute("ANALYZE")


def listed(order: Order, **filters: Any) -> Callable[[User], QuerySet[Any]]:
    return lambda ana: selectors.task_query(owner=ana, **filters).order_by(*order.columns)[:51]


def second_page(order: Order, **filters: Any) -> Callable[[User], QuerySet[Any]]:
    def query(ana: User) -> QuerySet[Any]:
        found = selectors.task_query(owner=ana, **filters)
        last = found.order_by(*order.columns)[20_000 if "view" not in filters else 5_000]
        behind = found.filter(order.after(order.read(order.cursor(last))))
        return behind.order_by(*order.columns)[:51]

    return query


DAY = date(2027, 1, 1)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
SORTED: dict[str, Callable[[User], QuerySet[Any]]] = {
    "open": listed(BY_DUE),
    "open, later": second_page(BY_DUE),
    "all": listed(OPEN_FIRST, view="all"),
    "all, later": second_page(OPEN_FIRST, view="all"),
    "done": listed(NEWEST_DONE_FIRST, view="done"),
    "done, later": second_page(NEWEST_DONE_FIRST, view="done"),
}
FOUND: dict[str, Callable[[User], QuerySet[Any]]] = {
    "today": listed(BY_DUE, view="today"),
    "overdue": listed(BY_DUE, view="overdue"),
    "upcoming": listed(BY_DUE, view="upcoming"),
    "due within": listed(BY_DUE, due_from=DAY, due_to=DAY + timedelta(days=7)),
    "search": listed(BY_DUE, q="milk"),
    "tag": listed(BY_DUE, tag="tag7"),
    "numbers": lambda ana: Task.objects.filter(owner=ana, number__in=[2, 4]),
    "tag names": lambda ana: TaskTag.objects.filter(owner=ana, name="tag7"),
    "changes": lambda ana: Change.objects.filter(owner=ana, made_at__gte=LONG_AGO).order_by(
        "-version"
    )[:1],
}


@pytest.fixture
def plan(ana: User) -> Callable[[Callable[[User], QuerySet[Any]]], str]:
    return lambda query: query(ana).explain().replace('"', "")


def is_indexed(plan: str) -> bool:
    return "USING" in plan if connection.vendor == "sqlite" else "Index" in plan


def scans(plan: str) -> bool:
    return "SCAN " in plan or "Seq Scan" in plan


def sorts(plan: str) -> bool:
    return "TEMP B-TREE" in plan or ("Sort Key" in plan and "Incremental" not in plan)


def test_an_index_serves_every_list_and_keeps_the_long_ones_in_order(many: None, plan: Any) -> None:
    for name, query in {**SORTED, **FOUND}.items():
        said = plan(query)
        assert is_indexed(said) and not scans(said), f"{name}:\n{said}"
        assert name in FOUND or not sorts(said), f"{name}:\n{said}"
