"""Pages by key, not by number: rows that come and go shift nobody's place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core import signing
from django.db.models import Q, QuerySet

from tasks.errors import InvalidQuery
from tasks.models import Task

SALT = "tasks.cursor"
LONGEST_CURSOR = 500
MOST, USUAL = 100, 50


@dataclass(frozen=True)
class Page:
    tasks: list[Task]
    next_cursor: str | None


@dataclass(frozen=True)
class Order:
    """Columns that together are unique for one person; a minus sorts down."""

    name: str
    columns: tuple[str, ...]

    def after(self, values: Sequence[Any]) -> Q:
        """The rows behind these values. The first bound alone is what the index can use."""
        condition, equal = Q(), Q()
        for column, value in zip(self.columns, values, strict=True):
            name = column.lstrip("-")
            condition |= equal & Q(**{f"{name}__{self._beyond(column)}": value})
            equal &= Q(**{name: value})
        first = self.columns[0]
        bound = Q(**{f"{first.lstrip('-')}__{self._beyond(first)}e": values[0]})
        return bound & condition

    @staticmethod
    def _beyond(column: str) -> str:
        return "lt" if column.startswith("-") else "gt"

    def cursor(self, task: Task) -> str:
        values = [getattr(task, column.lstrip("-")) for column in self.columns]
        plain = [v.isoformat() if isinstance(v, datetime) else v for v in values]
        return signing.dumps([self.name, *plain], salt=SALT)

    def read(self, cursor: str) -> list[Any]:
        try:
            if len(cursor) > LONGEST_CURSOR:
                raise signing.BadSignature
            name, *values = signing.loads(cursor, salt=SALT)
        except signing.BadSignature:
            name, values = None, []
        if name != self.name:
            raise InvalidQuery({"cursor": "This cursor is not from this list. Start without one."})
        return [datetime.fromisoformat(v) if isinstance(v, str) else v for v in values]


BY_DUE = Order("due", ("due_key", "priority_key", "position", "number"))
OPEN_FIRST = Order("all", ("done_key", *BY_DUE.columns))
NEWEST_DONE_FIRST = Order("done", ("-completed_at", "-number"))


def page(tasks: QuerySet[Task], order: Order, *, limit: int | None, cursor: str | None) -> Page:
    limit = USUAL if limit is None else limit
    if not 1 <= limit <= MOST:
        raise InvalidQuery({"limit": f"Ask for 1 to {MOST} tasks at a time."})
    if cursor:
        tasks = tasks.filter(order.after(order.read(cursor)))
    rows = list(tasks.order_by(*order.columns)[: limit + 1])
    more = len(rows) > limit
    return Page(rows[:limit], order.cursor(rows[limit - 1]) if more else None)
