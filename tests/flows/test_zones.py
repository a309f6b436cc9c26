"""One instant, wherever it is read: nine o'clock on the morning after the clocks changed."""

from datetime import UTC, datetime, tzinfo
from io import StringIO
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.core.management import call_command
from django.test import AsyncClient, Client
from django.utils import timezone

from accounts.models import User
from tasks.models import Task
from tests.flows.conversation import Conversation, button, nodes, texts

pytestmark = pytest.mark.django_db(transaction=True)
# 23:30 on Saturday 26 September 2026 in Auckland; at two the clocks go from UTC+12 to UTC+13.
LATE = datetime(2026, 9, 26, 11, 30, tzinfo=UTC)
NINE = datetime(2026, 9, 26, 20, 0, tzinfo=UTC)


class Clock(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "Clock":
        here = LATE.astimezone(tz)
        return cls.combine(here.date(), here.time(), tz)


@pytest.fixture
def late_in_auckland(ana: User, monkeypatch: pytest.MonkeyPatch) -> User:
    monkeypatch.setattr("chat.context.datetime", Clock)
    monkeypatch.setattr(timezone, "now", lambda: LATE)
    User.objects.filter(pk=ana.pk).update(time_zone="Pacific/Auckland", is_staff=True,
                                          is_superuser=True)  # fmt: skip
    ana.refresh_from_db()
    return ana


def page(owner: User, path: str) -> str:
    client = Client()
    client.force_login(owner)
    return client.get(path, follow=True).content.decode()


async def of_api(client: AsyncClient) -> Any:
    return (await client.get("/api/tasks/1")).json()


def terminal(owner: User) -> str:
    out = StringIO()
    call_command("tasks", "list", user=owner.email, stdout=out)
    return out.getvalue()


async def test_tomorrow_at_nine_is_one_instant_everywhere(
    late_in_auckland: User, chat: Conversation
) -> None:
    await chat.say("call Ana tomorrow 9am")
    task = await Task.objects.aget()
    assert (task.title, task.due_at) == ("Call Ana", NINE)

    assert "Tomorrow 09:00" in texts(chat.widget())
    api = await of_api(chat.talk.client)
    assert api["due_at"] == "2026-09-27T09:00:00+13:00"
    assert "(due 2026-09-27 09:00)" in await sync_to_async(terminal)(late_in_auckland)
    admin = await sync_to_async(page)(late_in_auckland, "/admin/tasks/task/")
    assert "2026-09-27 09:00 +1300" in admin
    listing = await sync_to_async(page)(late_in_auckland, "/tasks/?view=upcoming")
    assert "Tomorrow 09:00" in listing


async def test_the_form_and_a_second_look_keep_the_instant(
    late_in_auckland: User, chat: Conversation
) -> None:
    await chat.say("call Ana tomorrow 9am")
    await chat.press("Edit")
    form = chat.widget()
    held = {n["name"]: n.get("defaultValue", "") for n in nodes(form["widget"]) if "name" in n}
    assert (held["day"], held["time"]) == ("2026-09-27", "09:00")
    assert button(form["widget"], "Save")["payload"] == {"number": 1}
    await chat.press("Save", **{**held, "title": "Call Anna"})
    assert (await Task.objects.aget()).due_at == NINE
    await chat.say("what's due tomorrow?")
    assert "Call Anna" in texts(chat.widget())
    await chat.say("what's due today?")
    assert "Call Anna" not in texts(chat.widget())


async def test_a_move_by_days_keeps_the_clock_on_the_wall(
    late_in_auckland: User, chat: Conversation
) -> None:
    await chat.say("call Ana today 11:45pm")
    await chat.say("postpone #1 by 1 day")
    moved = (await Task.objects.aget()).due_at
    assert moved
    assert moved.astimezone(late_in_auckland.zone).isoformat() == "2026-09-27T23:45:00+13:00"
