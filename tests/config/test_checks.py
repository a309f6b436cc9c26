import sqlite3
from typing import Any

import pytest
from django.conf import settings as django_settings

from config.checks import sqlite_wal_reset

on_sqlite = pytest.mark.skipif(
    "sqlite3" not in django_settings.DATABASES["default"]["ENGINE"], reason="about SQLite"
)


@on_sqlite
def test_an_old_sqlite_in_production_is_warned_of(
    monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.DEBUG = False
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    (warning,) = sqlite_wal_reset(None, databases=["default"])
    assert warning.id == "config.W001"
    assert "manage.py backup" in (warning.hint or "")


@on_sqlite
def test_a_mended_sqlite_is_fine(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    settings.DEBUG = False
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 3))
    assert sqlite_wal_reset(None, databases=["default"]) == []
