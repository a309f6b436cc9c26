"""One row by its fields, with SQL that is made once: each request asks who it is.

    PERSON = Lookup(User, "pk")
    PERSON(7)

Django compiles a query anew each time it runs, which costs several times what running it costs.
"""

from __future__ import annotations

import threading
from typing import Any, Generic, NamedTuple, TypeVar

from django.db import connections, models, router

M = TypeVar("M", bound=models.Model)


class _Made(NamedTuple):
    sql: str
    names: list[str]
    # Of some columns: the place, how its value is turned into Python's, and the column.
    converters: list[tuple[int, list[Any], Any]]


class Lookup(Generic[M]):
    """The row of a model of which all these lookups hold (`"pk"`, `"expires__gt"`), or None.

    They must leave one row at most, and take one parameter each.
    """

    def __init__(self, model: type[M], *lookups: str) -> None:
        self._model, self._lookups = model, lookups
        self._fields = [_field(model, lookup.partition("__")[0]) for lookup in lookups]
        self._made: dict[str, _Made] = {}
        self._making = threading.Lock()

    def __call__(self, *values: Any) -> M | None:
        using = router.db_for_read(self._model)
        connection = connections[using]
        given = [
            field.get_db_prep_value(value, connection)
            for field, value in zip(self._fields, values, strict=True)
        ]
        made = self._made.get(using) or self._make(using, values)
        with connection.cursor() as cursor:
            cursor.execute(made.sql, given)
            row = cursor.fetchone()
        if row is None:
            return None
        found = list(row)
        for place, converters, column in made.converters:
            for convert in converters:
                found[place] = convert(found[place], column, connection)
        return self._model.from_db(using, made.names, found)

    def _make(self, using: str, values: tuple[Any, ...]) -> _Made:
        with self._making:
            asked = self._model._base_manager.using(using).order_by()
            for lookup, value in zip(self._lookups, values, strict=True):
                asked = asked.filter(**{lookup: value})  # one by one: their order is kept
            compiler = asked.query.get_compiler(using=using)
            sql, _ = compiler.as_sql()
            columns = [column for column, _, _ in compiler.select]
            converters = [
                (place, *found) for place, found in compiler.get_converters(columns).items()
            ]
            names = [column.target.attname for column in columns]
            self._made[using] = _Made(sql, names, converters)
        return self._made[using]


def _field(model: type[models.Model], name: str) -> models.Field[Any, Any]:
    found: Any = model._meta.pk if name == "pk" else model._meta.get_field(name)
    return found  # type: ignore[no-any-return]
