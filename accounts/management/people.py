"""Finding a person by e-mail on the command line."""

from django.core.management.base import CommandError

from accounts.managers import normal_email
from accounts.models import User


def person_by_email(email: str) -> User:
    try:
        return User.objects.get(email=normal_email(email))
    except User.DoesNotExist:
        raise CommandError(
            f"There is no account with the e-mail {email!r}. Check the spelling; the admin lists "
            "all accounts under /admin/accounts/user/.",
            returncode=2,
        ) from None
