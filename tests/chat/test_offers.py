"""What the page offers before anything is sent."""

from collections.abc import Sequence
from typing import Any

import pytest
from chatkit.widgets import DynamicWidgetRoot
from django.test import AsyncClient

from accounts.models import User
from chat.assistant import Assistant, Command, Entity, Prompt, StartScreen
from chat.context import RequestContext
from tests.chat.talk import Talk

pytestmark = pytest.mark.django_db(transaction=True)


class Offering(Assistant):
    async def entities(self, context: RequestContext, query: str) -> Sequence[Entity]:
        return [Entity(id="7", title=f"{query} of {context.user.name}", interactive=True)]

    async def entity_preview(self, context: RequestContext, entity_id: str) -> Any:
        if entity_id != "7":
            return None
        return DynamicWidgetRoot.model_validate({"type": "Card", "children": []})

    async def commands(self, context: RequestContext) -> Sequence[Command]:
        return [Command(id="plan", label="Plan", prompt="Plan my day", send=True)]

    async def start_screen(self, context: RequestContext) -> StartScreen:
        return StartScreen("Hello", [Prompt("Plan", "Plan my day", "calendar")])


@pytest.fixture
async def talk(ana: User, settings: Any) -> Talk:
    settings.CHATKIT = {**settings.CHATKIT, "ASSISTANT": f"{__name__}.Offering"}
    return await Talk.of(ana)


async def test_the_start_screen_and_commands(talk: Talk) -> None:
    offered = (await talk.client.get("/chatkit/start")).json()
    assert offered["greeting"] == "Hello"
    assert offered["prompts"] == [{"label": "Plan", "prompt": "Plan my day", "icon": "calendar"}]
    assert offered["commands"][0]["id"] == "plan"


async def test_mentions_are_the_persons_own(talk: Talk) -> None:
    found = (await talk.client.get("/chatkit/entities", {"q": "Rent\0" + "x" * 900})).json()
    assert found["entities"][0]["title"].startswith("Rentx")
    assert found["entities"][0]["title"].endswith("of Ana")
    assert len(found["entities"][0]["title"]) < 250


async def test_a_mention_has_a_preview_until_it_is_gone(talk: Talk) -> None:
    assert (await talk.client.get("/chatkit/entities/7")).json()["preview"]["type"] == "Card"
    assert (await talk.client.get("/chatkit/entities/8")).status_code == 404


@pytest.mark.parametrize("address", ["start", "entities", "entities/7", "runs/thr_1"])
async def test_nobody_is_offered_anything(talk: Talk, address: str) -> None:
    assert (await AsyncClient().get(f"/chatkit/{address}")).status_code == 401
    assert (await talk.client.delete(f"/chatkit/{address}")).status_code == 405


@pytest.mark.parametrize("after", ["x", "-1", "1e3", "٣", "9" * 20])
async def test_a_place_in_the_log_that_is_none(talk: Talk, after: str) -> None:
    response = await talk.client.get("/chatkit/runs/thr_1", {"after": after})
    assert (response.status_code, response.json()["code"]) == (400, "bad_request")
