"""What a turn costs the database, counted over all threads."""

import itertools
import re
import threading
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db.backends.base.base import BaseDatabaseWrapper

from accounts.models import User
from tests.chat.talk import Talk

pytestmark = pytest.mark.django_db(transaction=True)
FRAME = re.compile(r"BEGIN|COMMIT|SAVEPOINT|RELEASE|ROLLBACK", re.IGNORECASE)
WRITE = re.compile(r"INSERT|UPDATE|DELETE", re.IGNORECASE)


@dataclass
class Bill:
    """Each statement, with the number of its transaction."""

    statements: list[tuple[int, str]] = field(default_factory=list)
    numbers: Any = field(default_factory=itertools.count)
    here: Any = field(default_factory=threading.local)

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        make, begin = BaseDatabaseWrapper.make_cursor, BaseDatabaseWrapper.set_autocommit

        def making(wrapper: BaseDatabaseWrapper, cursor: Any) -> Any:
            made = make(wrapper, cursor)
            execute = made.execute

            def executing(sql: str, params: Any = None) -> Any:
                # Outside of a transaction each statement is one of its own.
                number = self.here.number if wrapper.in_atomic_block else next(self.numbers)
                self.statements.append((number, sql))
                return execute(sql, params)

            made.execute = executing
            return made

        def beginning(wrapper: BaseDatabaseWrapper, *args: Any, **kwargs: Any) -> None:
            self.here.number = next(self.numbers)
            begin(wrapper, *args, **kwargs)

        monkeypatch.setattr(BaseDatabaseWrapper, "make_cursor", making)
        monkeypatch.setattr(BaseDatabaseWrapper, "set_autocommit", beginning)

    @property
    def plain(self) -> list[str]:
        return [sql for _, sql in self.statements if not FRAME.match(sql)]

    @property
    def writing(self) -> set[int]:
        return {number for number, sql in self.statements if WRITE.match(sql)}


@pytest.mark.parametrize("first", [True, False])
async def test_a_plain_turn(ana: User, monkeypatch: pytest.MonkeyPatch, first: bool) -> None:
    talk = await Talk.of(ana)
    thread_id, _ = await talk.start("warm")
    bill = Bill()
    bill.watch(monkeypatch)
    await (talk.start("Hello") if first else talk.say(thread_id, "Hello"))
    monkeypatch.undo()
    assert 6 <= len(bill.plain) <= 8, bill.plain
    assert len(bill.writing) == 3
