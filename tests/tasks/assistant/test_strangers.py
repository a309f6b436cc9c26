"""What strangers said, word for word, end to end; see `talking` for how the tables are read."""

import re
from types import SimpleNamespace

import pytest
from django.db import connection

from chat.context import RequestContext
from tests.tasks.assistant import talking
from tests.tasks.assistant.talking import NOW, is_right, stories, tell, unmeant

TABLES = sorted(path.name for path in talking.TABLES.glob("strangers-*.txt"))
# Written by people who saw no rules; the others vary what these showed, in words only, and the
# rules know of no database: one is enough for them.
BLIND = re.compile(r"strangers-[a-z]{1,2}\.txt")
TOLD = [name for name in TABLES if connection.vendor == "sqlite" or BLIND.fullmatch(name)]
CHAPTERS = [(name, heading) for name in TOLD for heading in stories(name)]

pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(("name", "heading"), CHAPTERS)
async def test_strangers_are_understood(
    name: str,
    heading: str,
    no_runs_of_other_tests: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(RequestContext, "now", lambda self: NOW.astimezone(self.zone))
    monkeypatch.setattr("tasks.selectors.timezone", SimpleNamespace(now=lambda: NOW))
    wrong, ended = [], []
    for place, story in enumerate(stories(name)[heading]):
        told = await tell(story, f"kim{place}@example.com")
        if not is_right(story, told):
            found = (told.changes(), told.created(), told.rows, told.reply[:160])
            wrong.append(f"{story.line}\n    {found}")
        ended += [f"{story.line}: #{number}" for number in unmeant(story, told)]
    assert not (wrong or ended), "\n".join([*wrong, "Not meant to end:", *ended])
