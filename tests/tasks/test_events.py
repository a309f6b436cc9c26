"""Announcing changed tasks: to their owner, once committed, and never in the way."""

import asyncio
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from channels.layers import InMemoryChannelLayer, get_channel_layer
from django.db import transaction

from accounts.models import User
from tasks import services
from tasks.errors import InvalidTask
from tasks.events import person_group
from tasks.models import Task

pytestmark = pytest.mark.django_db(transaction=True)


class BrokenLayer(InMemoryChannelLayer):
    async def group_send(self, group: str, message: dict[str, Any]) -> None:
        raise ConnectionError("No layer here")


class Ear:
    """Listens to what is announced to one person."""

    def __init__(self, owner: User) -> None:
        self.layer = get_channel_layer()
        self.group = person_group(owner.pk)

    async def __aenter__(self) -> "Ear":
        self.channel = await self.layer.new_channel()
        await self.layer.group_add(self.group, self.channel)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.layer.group_discard(self.group, self.channel)

    async def heard(self) -> dict[str, Any]:
        return await asyncio.wait_for(self.layer.receive(self.channel), 5)

    async def silence(self) -> bool:
        try:
            await asyncio.wait_for(self.layer.receive(self.channel), 0.2)
        except TimeoutError:
            return True
        return False


@sync_to_async
def person(name: str) -> User:
    return User.objects.create_user(f"{name}@example.com", "a-good-passphrase")


async def test_a_change_is_announced_with_its_version() -> None:
    ana = await person("ana")
    async with Ear(ana) as ear:
        await sync_to_async(services.task_create)(owner=ana, title="Pay rent")
        assert await ear.heard() == {"type": "changed", "topic": "tasks", "version": 1}
        await sync_to_async(services.undo)(owner=ana)
        assert (await ear.heard())["version"] == 2


async def test_many_changes_in_one_go_are_announced_once() -> None:
    ana = await person("ana")
    async with Ear(ana) as ear:
        await sync_to_async(services.tasks_create)(owner=ana, items=[{"title": "a"}] * 5)
        assert (await ear.heard())["version"] == 1
        assert await ear.silence()


async def test_other_people_hear_nothing() -> None:
    ana, ben = await person("ana"), await person("ben")
    async with Ear(ben) as ear:
        await sync_to_async(services.task_create)(owner=ana, title="Secret")
        assert await ear.silence()


async def test_what_is_refused_or_rolled_back_is_not_announced() -> None:
    ana = await person("ana")

    def refused() -> None:
        with pytest.raises(InvalidTask):
            services.task_create(owner=ana, title="")
        with transaction.atomic():
            services.task_create(owner=ana, title="Pay rent")
            transaction.set_rollback(True)

    async with Ear(ana) as ear:
        await sync_to_async(refused)()
        assert await ear.silence()


def test_a_layer_that_is_down_stops_no_change(
    settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": f"{__name__}.BrokenLayer"}}
    ana = User.objects.create_user("ana@example.com", "a-good-passphrase")
    services.task_create(owner=ana, title="Pay rent")
    assert Task.objects.get().title == "Pay rent"
    assert "Could not announce" in caplog.text
