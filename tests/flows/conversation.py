"""A person talking to the product over HTTP, and what they see of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

from chat.models import ToolCall
from tests.chat.talk import Event, Talk, items_of, request, said, text_of, whole


class Conversation:
    """One thread: `say` and `press` give what appeared live, `reloaded` what is there later."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.thread_id = ""
        self.events: list[Event] = []
        self._seen: dict[str, Event] = {}

    async def say(self, text: str, **fields: Any) -> str:
        """Send a message; the assistant's words come back."""
        given = said(text, **fields)
        if self.thread_id:
            await self._post("threads.add_user_message", thread_id=self.thread_id, input=given)
        else:
            await self._post("threads.create", input=given)
            self.thread_id = self.events[0]["thread"]["id"]
        return "\n".join(text_of(item) for item in items_of(self.events))

    async def retry(self, message_id: str) -> str:
        await self._post("threads.retry_after_item", thread_id=self.thread_id, item_id=message_id)
        return "\n".join(text_of(item) for item in items_of(self.events))

    async def press(self, label: str, *, item: Event | None = None, **fields: Any) -> Event | None:
        """Press the button of that name in the widget shown last; the widget as it is then."""
        item = item or self.widget()
        action = button(item["widget"], label)
        payload = {**fields, **(action.get("payload") or {})}
        return await self.act(action["type"], payload, item["id"])

    async def act(self, kind: str, payload: Any, item_id: str | None = None) -> Event | None:
        await self._post(
            "threads.custom_action",
            thread_id=self.thread_id,
            item_id=item_id,
            action={"type": kind, "payload": payload},
        )
        changed = [e["item"] for e in self.events if e["type"] == "thread.item.replaced"]
        changed += items_of(self.events, "widget")
        return changed[0] if changed else None

    async def _post(self, kind: str, **params: Any) -> None:
        headers = {"Idempotency-Key": uuid4().hex}
        response = await self.talk.post(request(kind, **params), **headers)
        self.events = await whole(response)
        kept = [e for e in self.events if e["type"] in {"thread.item.done", "thread.item.replaced"}]
        for item in [event["item"] for event in kept]:
            if item["type"] == "widget":
                self._seen[item["id"]] = item

    def widget(self) -> Event:
        """The widget that appeared last, as it is now."""
        return list(self._seen.values())[-1]

    def errors(self) -> list[str]:
        return [event["message"] for event in self.events if event["type"] == "error"]

    async def reloaded(self, kind: str = "widget") -> list[Event]:
        return [item for item in await self.talk.items(self.thread_id) if item["type"] == kind]

    async def calls(self) -> list[tuple[str, str]]:
        """The audit: what ran and how it went."""
        rows = ToolCall.objects.filter(run__thread_id=self.thread_id).order_by("pk")
        return [(row.name, row.outcome) async for row in rows]


def nodes(widget: Any) -> Iterator[dict[str, Any]]:
    if isinstance(widget, dict):
        if "type" in widget and "value" not in widget.get("type", ""):
            yield widget
        for name, value in widget.items():
            if name != "payload":
                yield from nodes(value)
    elif isinstance(widget, list):
        for value in widget:
            yield from nodes(value)


def texts(item: Event) -> list[str]:
    """Every word of a widget, in order."""
    found = [node.get("value") or node.get("label") for node in nodes(item["widget"])]
    return [text for text in found if text]


def buttons(widget: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """What can be pressed, by name: a label, or what assistive technology calls an icon."""
    found = {
        node.get("label") or node["ariaLabel"]: node["onClickAction"]
        for node in nodes(widget)
        if node["type"] == "Button"
    }
    for place in ("confirm", "cancel"):
        if place in widget:
            found[widget[place]["label"]] = widget[place]["action"]
    return found


def button(widget: dict[str, Any], label: str) -> dict[str, Any]:
    found = [action for name, action in buttons(widget).items() if name.startswith(label)]
    assert len(found) == 1, f"{label!r} is not one of {list(buttons(widget))}"
    return found[0]
