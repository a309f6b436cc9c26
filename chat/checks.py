"""What must be true of a project for the engine to work, told at start-up."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import iscoroutinefunction
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning
from django.core.exceptions import ImproperlyConfigured
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.module_loading import import_string

from chat.asgi.paths import is_chat
from chat.assistant import assistant
from chat.conf import conf

ELEMENTS = ("bundled", "openai")
# psycopg_pool's own, where a project names none.
POOL_SIZE = 4


def chat_configuration(**_: Any) -> list[CheckMessage]:
    return [*_settings(), *_element(), *_middleware(), *_views(), *_pools()]


def _settings() -> Iterator[CheckMessage]:
    try:
        named = conf()
    except (ImproperlyConfigured, TypeError) as error:
        yield Error(str(error), hint="Correct settings.CHATKIT.", id="chat.E001")
        return
    try:
        assistant()
    except (ImportError, TypeError) as error:
        yield Error(
            f"CHATKIT['ASSISTANT'] cannot be used: {error}",
            hint="Give the dotted path of a class that inherits chat.assistant.Assistant.",
            id="chat.E002",
        )
    try:
        import_string(named.authenticate)
    except ImportError as error:
        yield Error(
            f"CHATKIT['AUTHENTICATE'] cannot be used: {error}",
            hint="Give the dotted path of a function: request -> user or None.",
            id="chat.E003",
        )
    try:
        import_string(named.counters) if named.counters else None
    except ImportError as error:
        yield Error(
            f"CHATKIT['COUNTERS'] cannot be used: {error}",
            hint="Give the dotted path of a function: user -> {topic: version}.",
            id="chat.E007",
        )
    if not settings.USE_TZ or settings.TIME_ZONE != "UTC":
        yield Error(
            "The ChatKit SDK takes the process's own time; times would be off by its zone.",
            hint='Set USE_TZ = True and TIME_ZONE = "UTC"; people keep zones of their own.',
            id="chat.E004",
        )


def _element() -> Iterator[CheckMessage]:
    try:
        named = conf()
    except (ImproperlyConfigured, TypeError):
        return  # said already
    if named.ui not in ELEMENTS:
        yield Error(
            f"CHATKIT['UI'] is {named.ui!r}, and there is no such chat element.",
            hint='Set it to "bundled" (served from this site) or "openai" (from their CDN).',
            id="chat.E010",
        )
    if named.ui == "openai" and not named.domain_key:
        yield Warning(
            "OpenAI's chat element has no domain key, so it will take itself out of the page.",
            hint="Set CHATKIT['DOMAIN_KEY'] to the key that OpenAI gave for this site's domain.",
            id="chat.W011",
        )


def _pools() -> Iterator[CheckMessage]:
    for alias, database in settings.DATABASES.items():
        pool = database.get("OPTIONS", {}).get("pool")
        given = pool if isinstance(pool, dict) else {}
        size = given.get("max_size") or given.get("min_size", POOL_SIZE)
        if pool and size < _database_threads():
            yield Warning(
                f"The connection pool of {alias!r} has {size} places for the chat's "
                f"{_database_threads()} database threads: answers would wait for each other.",
                hint="Raise the pool's max_size above CHATKIT['DATABASE_THREADS'], by the number "
                "of other threads that use the database.",
                id="chat.W012",
            )


def _database_threads() -> int:
    try:
        return conf().database_threads
    except (ImproperlyConfigured, TypeError):
        return 0  # said already


def _middleware() -> Iterator[CheckMessage]:
    for path in settings.MIDDLEWARE:
        if not getattr(import_string(path), "async_capable", False):
            yield Error(
                f"The middleware {path} is sync only.",
                hint="It would bind each open stream to a thread of its own, and block all others "
                "in a lane. Take one that is async capable, or serve it before Django.",
                id="chat.E005",
            )


def _views() -> Iterator[CheckMessage]:
    for address, view in _routes(get_resolver().url_patterns):
        if is_chat(f"/{address}") and not iscoroutinefunction(view):
            yield Warning(
                f"The view at /{address} is sync, among the chat's own addresses.",
                hint="It would block the chat requests that share its lane. Make it async, or "
                "give it an address of its own.",
                id="chat.W006",
            )


def _routes(patterns: list[Any], root: str = "") -> Iterator[tuple[str, Any]]:
    for pattern in patterns:
        address = root + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield address, pattern.callback
        elif isinstance(pattern, URLResolver):
            yield from _routes(pattern.url_patterns, address)
