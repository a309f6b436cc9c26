"""A stream of ChatKit events, gathered into one answer."""

from __future__ import annotations

import json
from typing import Any


class Whole:
    """What is left of a turn when it is over: its items, as a client would hold them."""

    def __init__(self, thread_id: str = "") -> None:
        self.thread_id = thread_id
        self.error = ""
        self._items: dict[str, dict[str, Any]] = {}

    def add(self, *events: bytes) -> None:
        for event in map(json.loads, events):
            match event["type"]:
                case "thread.created":
                    self.thread_id = event["thread"]["id"]
                case "thread.item.done" | "thread.item.replaced":
                    self._items[event["item"]["id"]] = event["item"]
                case "thread.item.removed":
                    self._items.pop(event["item_id"], None)
                case "error":
                    self.error = event.get("message") or "The answer failed. Try again."

    @property
    def reply(self) -> str:
        """The assistant's words, message by message."""
        said = [item for item in self._items.values() if item["type"] == "assistant_message"]
        return "\n\n".join(_text(item) for item in said)

    def answer(self) -> dict[str, Any]:
        found = {"thread_id": self.thread_id, "reply": self.reply, "items": [*self._items.values()]}
        return {"code": "answer_failed", "message": self.error, **found} if self.error else found


def _text(item: dict[str, Any]) -> str:
    return "".join(part["text"] for part in item["content"])
