"""The hop into the ORM keeps to its few threads and connections."""

import asyncio
import threading

import pytest
from django.db import connection

from chat.conf import conf
from chat.db import in_db


def whoami() -> tuple[str, int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return threading.current_thread().name, id(connection.connection)


@pytest.mark.django_db(transaction=True)
async def test_a_hundred_calls_share_a_few_connections() -> None:
    seen = set(await asyncio.gather(*[in_db(whoami) for _ in range(100)]))
    assert len(seen) <= conf().database_threads
    assert all(name.startswith("chat-db") for name, _ in seen)


@pytest.mark.skipif(connection.vendor == "sqlite", reason="a file does not hang up")
@pytest.mark.django_db(transaction=True)
async def test_a_broken_connection_is_replaced() -> None:
    await asyncio.gather(*[in_db(break_it) for _ in range(20)], return_exceptions=True)
    assert await asyncio.gather(*[in_db(whoami) for _ in range(20)])


def break_it() -> None:
    whoami()
    connection.connection.close()
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
