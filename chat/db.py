"""The one hop from the event loop into the ORM: a few fixed threads, each with its connection."""

from __future__ import annotations

import contextvars
import functools
import threading
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from asgiref.sync import sync_to_async
from django.db import DatabaseError, close_old_connections, connections

from chat.conf import conf

P = ParamSpec("P")
R = TypeVar("R")

# A connection that was used this recently is not asked whether it lives.
TRUSTED_SECONDS = 5.0
_last = threading.local()


def _keep_connection() -> None:
    # Connections live as long as their thread does. Per request (Django's way) each stream would
    # hold one, and detached runs would leak them. The dict is shared by all threads: copy it.
    for connection in connections.all():
        if connection.settings_dict["OPTIONS"].get("pool"):
            continue  # Django refuses to keep what a pool lends
        connection.settings_dict = {
            **connection.settings_dict,
            "CONN_MAX_AGE": None,
            "CONN_HEALTH_CHECKS": True,
        }


@functools.cache
def executor() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(
        conf().database_threads, thread_name_prefix="chat-db", initializer=_keep_connection
    )


def _with_healthy_connection(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    if time.monotonic() - getattr(_last, "use", 0.0) > TRUSTED_SECONDS:
        close_old_connections()  # makes the next statement ask first
    try:
        return function(*args, **kwargs)
    except DatabaseError:
        close_old_connections()  # drops a connection that broke
        raise
    finally:
        _last.use = time.monotonic()


def in_db(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> Awaitable[R]:
    """Run sync code that uses the ORM, from the event loop: `await in_db(f, x)`.

    Not `thread_sensitive`: that would bind a stream to its request's thread, and its connection,
    for as long as the stream lives.
    """
    hop = sync_to_async(_with_healthy_connection, thread_sensitive=False, executor=executor())
    return hop(function, *args, **kwargs)


def close_connections() -> None:
    """Close the threads' connections (tests do, before the database is dropped)."""
    if executor.cache_info().currsize:
        pool = executor()
        # Each thread must close its own: they meet, so that none takes two of the calls.
        barrier = threading.Barrier(len(pool._threads))
        closing = [
            pool.submit(contextvars.Context().run, _meet_and_close, barrier)
            for _ in range(barrier.parties)
        ]
        for done in closing:
            done.result()


def _meet_and_close(barrier: threading.Barrier) -> None:
    barrier.wait(timeout=10)
    connections.close_all()
