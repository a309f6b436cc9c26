"""`manage.py purge_threads`: delete conversations that nobody has used for long."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from chat.purging import threads_purge, unused_since
from chat.terminal.people import CALLED_WRONG

UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


class Command(BaseCommand):
    help = "Delete every person's conversations that were not used for the given time."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--older-than", required=True, metavar="90d", help="hours (h), days (d) or weeks (w)"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="say how many, and delete nothing"
        )

    def handle(self, *args: Any, older_than: str, dry_run: bool, **options: Any) -> None:
        since = datetime.now(UTC) - _span(older_than)
        count = unused_since(since).count()
        if dry_run:
            self.stdout.write(f"{count} conversations would be deleted.")
            return
        done = 0
        for done in threads_purge(since):
            self.stderr.write(f"  {done} of {max(count, done)} ...")
        self.stdout.write(f"{done} conversations deleted.", self.style.SUCCESS)


def _span(text: str) -> timedelta:
    found = re.fullmatch(r"([1-9]\d{0,4})([hdw])", text)
    if not found:
        raise CommandError(
            f"{text!r} is no time span. Write a number and h, d or w: 90d, 12w, 36h.",
            returncode=CALLED_WRONG,
        )
    return int(found[1]) * UNITS[found[2]]
