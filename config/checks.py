"""What an operator should know before it hurts."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core import checks

WAL_RESET_FIXED = (3, 51, 3)


def sqlite_wal_reset(
    app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[checks.CheckMessage]:
    """Older SQLite can, rarely, corrupt a WAL file when it is reset while others write."""
    engine = settings.DATABASES["default"]["ENGINE"]
    if not databases or not engine.endswith("sqlite3"):
        return []
    if sqlite3.sqlite_version_info >= WAL_RESET_FIXED or settings.DEBUG:
        return []
    return [
        checks.Warning(
            f"SQLite {sqlite3.sqlite_version} has a rare bug when a busy WAL file is reset.",
            hint="Use a Python with SQLite 3.51.3 or newer, or PostgreSQL (DATABASE_URL); and make "
            "regular backups with: manage.py backup",
            id="config.W001",
        )
    ]
