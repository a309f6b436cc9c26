"""Bring the site's data back from a backup."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from config.backups import BackupError, read_backup
from config.postgresql_hint import restore_command


class Command(BaseCommand):
    help = "Replace the database and the uploads by those of a backup."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="what manage.py backup wrote")
        parser.add_argument("--force", action="store_true", help="replace what is there")

    def handle(self, *args: Any, file: Path, force: bool, **options: Any) -> None:
        if connection.vendor != "sqlite":
            raise CommandError(restore_command(connection.settings_dict), returncode=2)
        database = Path(connection.settings_dict["NAME"])
        connection.close()
        try:
            read_backup(
                source=file, database=database, uploads=Path(settings.MEDIA_ROOT), force=force
            )
        except BackupError as error:
            raise CommandError(str(error), returncode=3) from error
        self.stdout.write(
            f"Restored {file}. Now run: manage.py migrate, and start the server.",
            self.style.SUCCESS,
        )
