"""Delete a person and all that is theirs."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts import services
from accounts.management.people import person_by_email


class Command(BaseCommand):
    help = "Delete an account and everything of theirs, for good. Asks first, unless --yes."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--yes", action="store_true", help="do not ask")

    def handle(self, *args: Any, email: str, yes: bool, **options: Any) -> None:
        user = person_by_email(email)
        if not yes and not self._agreed(user.email):
            raise CommandError("Nothing was deleted.", returncode=1)
        services.user_delete(user)
        self.stdout.write(f"Deleted {email} and everything of theirs.")

    def _agreed(self, email: str) -> bool:
        try:
            answer = input(f"Delete {email} and everything of theirs? Type the e-mail again: ")
        except EOFError:
            raise CommandError(
                "Nobody is there to answer. Add --yes to delete without asking.", returncode=1
            ) from None
        return answer.strip().lower() == email
