"""A database of its own for each site: a file, or one of the PostgreSQL that the tests run on."""

from __future__ import annotations

import itertools
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = "site_template"
_redis_number = itertools.cycle(range(1, 16))


@contextmanager
def own_database() -> Iterator[dict[str, str]]:
    """What a site must be told of it; nothing where the tests run on SQLite."""
    given = os.environ.get("TEST_DATABASE_URL", "")
    if not given:
        yield {}
        return
    server = given.rpartition("/")[0]
    name = f"site_{secrets.token_hex(6)}"
    with psycopg.connect(given, autocommit=True) as admin:
        _make_template(admin, server)
        admin.execute(
            SQL("CREATE DATABASE {} TEMPLATE {}").format(Identifier(name), Identifier(TEMPLATE))
        )
        try:
            yield {"DATABASE_URL": f"{server}/{name}", **_redis()}
        finally:
            admin.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


def connections(url: str) -> int:
    """Open to this database, without the one that asks."""
    with psycopg.connect(url) as asking:
        found = asking.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND backend_type = 'client backend'"
        ).fetchone()
    return int(found[0]) - 1 if found else 0


def _make_template(admin: psycopg.Connection, server: str) -> None:
    """Migrated once for all sites of a run."""
    known = admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [TEMPLATE]).fetchone()
    if known:
        return
    admin.execute(SQL("CREATE DATABASE {}").format(Identifier(TEMPLATE)))
    env = {
        **os.environ,
        "DATABASE_URL": f"{server}/{TEMPLATE}",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity", "0"], cwd=ROOT, env=env, check=True
    )


def _redis() -> dict[str, str]:
    given = os.environ.get("TEST_REDIS_URL", "")
    return {"REDIS_URL": f"{given.rpartition('/')[0]}/{next(_redis_number)}"} if given else {}
