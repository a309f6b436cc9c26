"""`manage.py purge_attachments`: files that were uploaded and never sent, and stray bytes."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from chat.files.cleaning import Purged, attachments_purge

PROGRESS_EVERY = 500


class Command(BaseCommand):
    help = "Delete files that were uploaded and never sent, and bytes that belong to no file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--older-than",
            type=float,
            default=24.0,
            metavar="HOURS",
            help="only what is older than this many hours (24); younger ones may be sent yet",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would be deleted, and delete nothing"
        )

    def handle(self, *args: Any, older_than: float, dry_run: bool, **options: Any) -> None:
        if not 0 <= older_than <= 24 * 365 * 100:
            raise CommandError("--older-than takes hours, 0 or more.")
        done = Purged()
        for done in attachments_purge(timedelta(hours=older_than), dry_run=dry_run):
            if (done.rows + done.stray) % PROGRESS_EVERY == 0:
                self.stdout.write(f"  {done.rows} files, {done.stray} stray bytes ...")
        verb = "would be deleted" if dry_run else "deleted"
        self.stdout.write(
            self.style.SUCCESS(f"{done.rows} unsent files and {done.stray} stray ones {verb}.")
        )
