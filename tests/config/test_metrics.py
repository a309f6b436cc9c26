"""/metrics: closed by default, and true."""

import re

import pytest
from asgiref.sync import sync_to_async
from django.test import AsyncClient, Client
from pytest_django.fixtures import Settings

from accounts.models import User
from tests.chat.talk import Talk, chunks, request, said

TOKEN = {"Authorization": "Bearer a-token-for-prometheus"}


@pytest.fixture
def opened(settings: Settings) -> None:
    settings.METRICS_TOKEN = TOKEN["Authorization"].removeprefix("Bearer ")
    settings.CHATKIT = {**settings.CHATKIT, "ASSISTANT": "chat.echo.EchoAssistant"}


def number(text: str, name: str) -> float:
    found = re.search(rf"^{re.escape(name)} (\S+)$", text, re.M)
    return float(found[1]) if found else 0.0


def read() -> str:
    response = Client().get("/metrics", headers=TOKEN)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("debug", [True, False])
def test_without_a_token_there_is_no_such_page(settings: Settings, debug: bool) -> None:
    settings.DEBUG = debug
    assert Client().get("/metrics", headers=TOKEN).status_code == 404
    assert Client().get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("header", ["", "Bearer", "Bearer wrong", "Basic a-token-for-prometheus"])
def test_a_wrong_token_reads_nothing(header: str) -> None:
    response = Client().get("/metrics", headers={"Authorization": header} if header else {})
    assert (response.status_code, response.json()["code"]) == (401, "unauthenticated")


@pytest.mark.usefixtures("opened")
@pytest.mark.django_db(transaction=True)
async def test_a_turn_is_counted(ana: User) -> None:
    names = (
        'chat_runs_total{state="done"}',
        'chat_tokens_total{direction="output"}',
        'chat_request_seconds_count{status="2xx"}',
    )
    before = await sync_to_async(read)()
    await (await Talk.of(ana)).start("Hello")
    after = await sync_to_async(read)()
    assert all(number(after, name) > number(before, name) for name in names)
    assert "Hello" not in after
    assert "ana@example.com" not in after


@pytest.mark.usefixtures("opened")
@pytest.mark.django_db(transaction=True)
async def test_open_streams_are_counted_while_they_are_open(ana: User) -> None:
    talk = await Talk.of(ana)
    before = number(await sync_to_async(read)(), "chat_open_streams")
    response = await talk.post(request("threads.create", input=said("Hello")))
    stream = chunks(response)
    await anext(stream)
    assert number(await sync_to_async(read)(), "chat_open_streams") == before + 1
    async for _ in stream:
        pass
    assert number(await sync_to_async(read)(), "chat_open_streams") == before


@pytest.mark.usefixtures("opened", "db")
async def test_refusals_are_counted_by_class() -> None:
    name = 'chat_request_seconds_count{status="4xx"}'
    before = number(await sync_to_async(read)(), name)
    await AsyncClient().get("/chatkit")
    assert number(await sync_to_async(read)(), name) == before + 1
