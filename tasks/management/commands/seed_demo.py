"""The demo person with a few tasks, for a first look; once, and in development only."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from accounts.demo import DEMO_EMAIL, DEMO_PASSWORD, zone_here
from accounts.models import User
from tasks.demo import DONE, demo_tasks
from tasks.models import Change
from tasks.services import tasks_complete, tasks_create


class Command(BaseCommand):
    help = "Make the demo person with a few tasks, unless they are there already (DEBUG only)."

    def handle(self, *args: Any, verbosity: int = 1, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError(
                "The demo login is public, so it is made in development only. Set DEBUG=true for a "
                "site of your own, or make an account: manage.py createsuperuser",
                returncode=2,
            )
        made = seed()
        if verbosity:
            said = (
                f"Made {DEMO_EMAIL} with {made} tasks" if made else f"{DEMO_EMAIL} is there already"
            )
            self.stdout.write(f"{said}. Password: {DEMO_PASSWORD}", self.style.SUCCESS)


@transaction.atomic
def seed() -> int:
    """How many tasks were made: none when the demo person is there already."""
    if User.objects.filter(email=DEMO_EMAIL).exists():
        return 0
    person = User.objects.create_user(DEMO_EMAIL, DEMO_PASSWORD, name="Demo", time_zone=zone_here())
    made = tasks_create(owner=person, items=demo_tasks(timezone.now(), person.zone))
    tasks_complete(owner=person, numbers=[task.number for task in made if task.title in DONE])
    # A newcomer's first "undo" must not empty the list.
    Change.objects.filter(owner=person).delete()
    return len(made)
