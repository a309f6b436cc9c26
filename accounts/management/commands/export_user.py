"""Everything that is kept of a person, as JSON."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts import personal_data
from accounts.management.people import person_by_email


class Command(BaseCommand):
    help = "Write everything that is kept of a person as JSON, to a file or to standard output."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--output", type=Path, help="a file; it must not exist yet")

    def handle(self, *args: Any, email: str, output: Path | None, **options: Any) -> None:
        found = personal_data.export_all(person_by_email(email))
        text = json.dumps(found, indent=2, ensure_ascii=False)
        if output is None:
            self.stdout.write(text)
            return
        try:
            with output.open("x", encoding="utf-8") as file:
                file.write(text + "\n")
        except FileExistsError:
            raise CommandError(
                f"{output} exists already, and is left as it is. Choose another name.",
                returncode=3,
            ) from None
        except OSError as error:
            raise CommandError(
                f"{output} could not be written: {error.strerror}.", returncode=3
            ) from None
        self.stderr.write(f"Wrote {output}.", self.style.SUCCESS)
