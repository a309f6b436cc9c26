"""DATABASE_URL -> Django's DATABASES, with the connection options that were measured."""

import re
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

SQLITE_OPTIONS = {
    # Without IMMEDIATE, a reader that becomes a writer fails at once instead of waiting its turn.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}


def database(url: str, data_dir: Path) -> dict[str, Any]:
    """The `default` database: SQLite in the data folder unless a URL says otherwise."""
    if not url:
        return _sqlite(str(data_dir / "db.sqlite3"))
    scheme = url.partition(":")[0].partition("+")[0]
    if scheme == "sqlite":
        return _sqlite(dj_database_url.parse(url)["NAME"])
    if scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(
            f"DATABASE_URL starts with {scheme!r}. Write postgresql://user:password@host:5432/name "
            "for PostgreSQL, or leave it empty for SQLite."
        )
    parsed = dj_database_url.parse(re.sub(r"^[^:]+", "postgresql", url))
    return {**parsed, "CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": True}


def _sqlite(name: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "OPTIONS": dict(SQLITE_OPTIONS),
    }
