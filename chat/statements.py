"""INSERTs whose SQL is made once: to make it costs Django many times what it costs to run it.

    INSERT = Insert(Note, {"place": Coalesce(Subquery(...), Value(0)) + Value(1)})
    INSERT(text="Hello", owner_id=7)

A field is given when the statement runs, or computed by an expression; in that, a `Late` stands for
a value that is given when it runs. Like `bulk_create`, this sends no signals.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import Any, cast

from django.db import connections, models, router
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression
from django.db.models.constants import OnConflict
from django.db.models.sql import InsertQuery


class Late(Expression):
    """A parameter by name, which the database takes as it takes the values of a model's field."""

    def __init__(self, name: str, model: type[models.Model], like: str = "") -> None:
        field = model._meta.get_field(like or name)
        if isinstance(field, models.ForeignKey):
            field = field.target_field
        super().__init__(output_field=cast("models.Field[Any, Any]", field))
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:  # type: ignore[override]
        return "%s", [self]

    def prepared(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        return self.output_field.get_db_prep_save(value, connection)


class Insert:
    """One row of a model; with `key`, the row of the same key is updated in `update` instead."""

    def __init__(
        self,
        model: type[models.Model],
        computed: Mapping[str, Any] | None = None,
        *,
        key: Sequence[str] = (),
        update: Sequence[str] = (),
    ) -> None:
        self._model, self._computed = model, computed or {}
        self._key, self._update = key, update
        self._made: dict[str, tuple[str, tuple[Any, ...]]] = {}
        self._making = threading.Lock()

    def __call__(self, **values: Any) -> None:
        using = router.db_for_write(self._model)
        connection = connections[using]
        sql, parameters = self._made.get(using) or self._make(using)
        given = [
            one.prepared(values[one.name], connection) if isinstance(one, Late) else one
            for one in parameters
        ]
        with connection.cursor() as cursor:
            cursor.execute(sql, given)

    def _make(self, using: str) -> tuple[str, tuple[Any, ...]]:
        with self._making:
            query = InsertQuery(
                self._model,
                on_conflict=OnConflict.UPDATE if self._key else None,
                update_fields=self._fields(self._update),
                unique_fields=self._fields(self._key),
            )
            fields = [
                field
                for field in self._model._meta.concrete_fields
                if not isinstance(field, models.AutoField) and not field.generated
            ]
            row = self._model(**{field.attname: self._value(field) for field in fields})
            query.insert_values(fields, [row], raw=True)
            [self._made[using]] = query.get_compiler(using=using).as_sql()
        return self._made[using]

    def _value(self, field: models.Field[Any, Any]) -> Any:
        return self._computed.get(field.attname) or Late(field.attname, self._model)

    def _fields(self, names: Sequence[str]) -> list[models.Field[Any, Any]]:
        return [self._model._meta.get_field(name) for name in names]  # type: ignore[misc]
