"""Is the process alive, can it serve, and of what is it made: for load balancers and people."""

from collections.abc import Callable

import redis
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse

from chat.llm.status import llm_status

Part = dict[str, str]


def livez(request: HttpRequest) -> JsonResponse:
    """The process answers; says nothing of what it needs."""
    return JsonResponse({"status": "alive"})


def readyz(request: HttpRequest) -> JsonResponse:
    """503, and which part, when a request could not be served."""
    parts = {name: probe() for name, probe in probes().items()}
    ready = all(part["status"] == "ok" for part in parts.values())
    return JsonResponse(
        {"status": "ready" if ready else "not ready", "parts": parts}, status=200 if ready else 503
    )


def health(request: HttpRequest) -> JsonResponse:
    """The parts with what they are, for a person or a dashboard."""
    parts = {name: probe() for name, probe in probes().items()} | {"llm": llm_status()}
    healthy = all(part["status"] == "ok" for part in parts.values())
    return JsonResponse(
        {"status": "healthy" if healthy else "unhealthy", **parts}, status=200 if healthy else 503
    )


def probes() -> dict[str, Callable[[], Part]]:
    found: dict[str, Callable[[], Part]] = {"database": _database, "migrations": _migrations}
    if settings.REDIS_URL:
        found["redis"] = _redis
    return found


def _database() -> Part:
    connection = connections[DEFAULT_DB_ALIAS]
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return {"status": "failed", "message": "The database does not answer. See DATABASE_URL."}
    return {"status": "ok", "kind": connection.vendor}


def _migrations() -> Part:
    try:
        executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return {"status": "failed", "message": "The database does not answer."}
    if waiting:
        return {
            "status": "failed",
            "message": f"{len(waiting)} migrations wait. Run: manage.py migrate",
        }
    return {"status": "ok"}


def _redis() -> Part:
    try:
        with redis.Redis.from_url(
            settings.REDIS_URL, socket_timeout=2, socket_connect_timeout=2
        ) as client:
            client.ping()
    except redis.RedisError:
        return {"status": "failed", "message": "Redis does not answer. See REDIS_URL."}
    return {"status": "ok"}
