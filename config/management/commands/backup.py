"""Back the site's data up into one file."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from config.backups import BackupError, write_backup
from config.postgresql_hint import dump_command


class Command(BaseCommand):
    help = "Write the database and the uploads into one .tar.gz, also while the site runs."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, help="default: backups/ in DATA_DIR")
        parser.add_argument("--force", action="store_true", help="overwrite the file")

    def handle(self, *args: Any, file: Path | None, force: bool, **options: Any) -> None:
        if connection.vendor != "sqlite":
            raise CommandError(dump_command(connection.settings_dict), returncode=2)
        name = f"chatkit-tasks-{datetime.now(UTC):%Y%m%d-%H%M%S}.tar.gz"
        target = file or settings.DATA_DIR / "backups" / name
        database = Path(connection.settings_dict["NAME"])
        try:
            write_backup(
                database=database, uploads=Path(settings.MEDIA_ROOT), target=target, force=force
            )
        except BackupError as error:
            raise CommandError(str(error), returncode=3) from error
        self.stdout.write(f"Wrote {target}.", self.style.SUCCESS)
