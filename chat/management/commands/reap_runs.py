"""`manage.py reap_runs`: end the answers that no living process makes any more."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from chat.models import Run
from chat.runs.processes import reap


class Command(BaseCommand):
    help = (
        "Mark answers whose server process died as interrupted, so that their conversations can "
        "go on. Servers do it when they start; run it on a timer to have it sooner."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        ended = reap()
        going_on = Run.objects.filter(state=Run.State.RUNNING).count()
        said = f"{ended} interrupted answers ended, {going_on} still being made."
        self.stdout.write(said, self.style.SUCCESS)
