"""The composition root as an app, so that its commands and checks are found."""

from django.apps import AppConfig
from django.core import checks

from config.checks import sqlite_wal_reset


class ConfigConfig(AppConfig):
    name = "config"
    verbose_name = "Site"

    def ready(self) -> None:
        from config import joints  # noqa: PLC0415 models can be imported only now

        checks.register(sqlite_wal_reset, checks.Tags.database)
        joints.join()
