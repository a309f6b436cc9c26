"""docs/api.md is true: its shell session runs against the server, its limits are the code's."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from tasks import fields, models, paging, selectors
from tasks.schemas import TaskOut
from tasks.services.journal import UNDO_STEPS

PAGE = (Path(__file__).parents[2] / "docs" / "api.md").read_text()


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, flags=re.DOTALL)


def test_the_example_task_has_the_keys_of_a_task() -> None:
    assert list(json.loads(blocks("json")[0])) == list(TaskOut.model_fields)


@pytest.mark.parametrize(
    "said",
    [
        f"1 to {models.TITLE_LENGTH} characters",
        f"up to {fields.NOTES_LENGTH:,} characters",
        f"up to {fields.TAGS_PER_TASK}, each up to {models.TAG_LENGTH} characters",
        f"years {fields.FIRST_YEAR} and {fields.LAST_YEAR}",
        f"1 to {paging.MOST}, usually {paging.USUAL}",
        f"{UNDO_STEPS} changes and {selectors.UNDO_AGE.days} days back",
    ],
)
def test_its_limits_are_the_codes(said: str) -> None:
    assert said in PAGE


@pytest.mark.servers
@pytest.mark.django_db(transaction=True)
def test_every_example_answers_as_it_says(live_server: Any, settings: Any) -> None:
    curl, bash = shutil.which("curl"), shutil.which("bash")
    if not curl or not bash:
        pytest.skip("no curl or bash here")
    settings.DEBUG = True
    call_command("seed_demo", verbosity=0)
    script = "set -e\n" + "\n".join(blocks("sh")).replace("http://127.0.0.1:8000", live_server.url)
    ran = subprocess.run([bash, "-c", script], capture_output=True, text=True, timeout=120)
    answers = [json.loads(line) for line in ran.stdout.splitlines() if line]
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert [answer["code"] for answer in answers if "code" in answer] == [
        "task_not_found",
        "invalid_task",
    ]
    assert len(answers) == 18
