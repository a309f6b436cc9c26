"""The page's WebSocket: one's own changes, counters to catch up by, an end at logout."""

import asyncio
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from channels.layers import get_channel_layer
from channels.testing import WebsocketCommunicator
from django.test import AsyncClient

from accounts import services
from accounts.models import User
from chat.announce import group_of, thread_changed
from chat.consumers import SIGNED_OUT, LiveConsumer
from chat.db import in_db
from chat.people import person_left
from tests.chat.talk import Talk

pytestmark = pytest.mark.django_db(transaction=True)
HOST = (b"host", b"testserver")


async def cookies_of(user: User) -> tuple[AsyncClient, bytes]:
    client = AsyncClient()
    await sync_to_async(client.force_login)(user)
    return client, f"sessionid={client.cookies['sessionid'].value}".encode()


async def socket(*headers: tuple[bytes, bytes], protocols: Any = None) -> WebsocketCommunicator:
    made = WebsocketCommunicator(
        LiveConsumer.as_asgi(), "/ws/live", headers=[HOST, *headers], subprotocols=protocols
    )
    connected, _ = await made.connect(timeout=5)
    assert connected
    return made


async def test_a_page_is_told_what_it_may_have_missed(ana: User) -> None:
    _, cookie = await cookies_of(ana)
    page = await socket((b"cookie", cookie))
    assert await page.receive_json_from(5) == {"type": "changed", "topic": "tasks", "version": 0}
    await page.disconnect()


async def test_a_reply_made_in_one_tab_is_told_to_the_other(ana: User, ben: User) -> None:
    pages = []
    for person in (ana, ben):
        _, cookie = await cookies_of(person)
        pages.append(await socket((b"cookie", cookie)))
        await pages[-1].receive_json_from(5)
    thread_id, _ = await (await Talk.of(ana)).start("Hello")
    assert await pages[0].receive_json_from(5) == {
        "type": "changed", "topic": "thread", "id": thread_id,
    }  # fmt: skip
    assert await pages[1].receive_nothing(0.2)
    for page in pages:
        await page.disconnect()


@pytest.mark.parametrize("headers", [[], [(b"cookie", b"sessionid=made-up")]])
async def test_nobody_is_turned_away(db: None, headers: list[Any]) -> None:
    page = await socket(*headers)
    assert await page.receive_output(5) == {"type": "websocket.close", "code": SIGNED_OUT}


async def test_another_sites_page_is_turned_away(ana: User) -> None:
    _, cookie = await cookies_of(ana)
    page = await socket((b"cookie", cookie), (b"origin", b"https://evil.example"))
    assert (await page.receive_output(5))["code"] == 4403


async def test_our_own_page_is_let_in(ana: User) -> None:
    _, cookie = await cookies_of(ana)
    page = await socket((b"cookie", cookie), (b"origin", b"http://testserver"))
    assert (await page.receive_json_from(5))["topic"] == "tasks"
    await page.disconnect()


async def test_logout_ends_that_sessions_pages_only(ana: User) -> None:
    client, cookie = await cookies_of(ana)
    _, other_cookie = await cookies_of(ana)
    page, other = await socket((b"cookie", cookie)), await socket((b"cookie", other_cookie))
    for one in (page, other):
        await one.receive_json_from(5)
    await sync_to_async(client.logout)()
    await in_db(person_left, ana)
    assert (await page.receive_output(5))["code"] == SIGNED_OUT
    assert await other.receive_nothing(0.2)
    await other.disconnect()


async def test_a_switched_off_person_is_turned_away_at_once(ana: User) -> None:
    _, cookie = await cookies_of(ana)
    page = await socket((b"cookie", cookie))
    await page.receive_json_from(5)
    await in_db(lambda: services.user_deactivate(user=ana))
    assert (await page.receive_output(5))["code"] == SIGNED_OUT


async def test_a_page_that_takes_nothing_is_dropped(
    ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stuck(*args: Any, **kwargs: Any) -> None:
        await asyncio.sleep(60)

    monkeypatch.setattr("chat.consumers.SEND_SECONDS", 0.05)
    monkeypatch.setattr(LiveConsumer, "send_json", stuck)
    _, cookie = await cookies_of(ana)
    page = await socket((b"cookie", cookie))
    assert (await page.receive_output(5))["code"] == 4408


async def test_a_group_is_one_persons(ana: User, ben: User) -> None:
    assert group_of(ana.pk) != group_of(ben.pk)
    assert get_channel_layer() is not None
    await thread_changed(ana.pk, "thr_1")
