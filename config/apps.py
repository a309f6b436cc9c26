"""The composition root as an app, so that its commands and checks are found."""

from django.apps import AppConfig
from django.core import checks

from config.checks import sqlite_wal_reset


class ConfigConfig(AppConfig):
    name = "config"
    verbose_name = "Site"

    def ready(self) -> None:
        # Models cannot be imported before the apps are ready.
        from accounts import endings  # noqa: PLC0415
        from chat.people import person_left  # noqa: PLC0415
        from config import joints  # noqa: PLC0415

        checks.register(sqlite_wal_reset, checks.Tags.database)
        joints.join()
        endings.on_sign_out(person_left)
        endings.on_deactivate(person_left)
