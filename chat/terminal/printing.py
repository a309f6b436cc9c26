"""ChatKit's events as text: the answer to one place, what goes on beside it to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from chat.terminal.plain import plain
from chat.transcript.entries import described
from chat.transcript.widgets import lines_of

Event: TypeAlias = "dict[str, Any]"
Write: TypeAlias = Callable[[str], None]
ASIDE = ("workflow", "task", "client_tool_call", "end_of_turn")


class Printer:
    """`answer` gets words as they come; `aside` gets whole lines."""

    def __init__(self, answer: Write, aside: Write) -> None:
        self._answer, self._aside = answer, aside
        self._streaming = ""
        self.problem = ""

    def show(self, event: Event) -> None:
        match event["type"]:
            case "thread.item.updated":
                self._update(event["item_id"], event["update"])
            case "thread.item.done" | "thread.item.replaced":
                self._item(event["item"])
            case "progress_update":
                self._aside(plain(event["text"]))
            case "notice":
                title = event.get("title")
                self._aside(plain(f"{title}: {event['message']}" if title else event["message"]))
            case "error":
                self.problem = plain(event.get("message") or "The answer could not be finished.")

    def end(self) -> None:
        """An answer that was stopped has no last line of its own."""
        if self._streaming:
            self._streaming = ""
            self._answer("\n")

    def _update(self, item_id: str, update: Event) -> None:
        if update["type"] == "assistant_message.content_part.text_delta":
            self._streaming = item_id
            self._answer(plain(update["delta"]))

    def _item(self, item: Event) -> None:
        kind = item["type"]
        if self._streaming == item["id"]:
            self.end()
        elif kind == "widget":
            self._answer("".join(f"{plain(line)}\n" for line in lines_of(item["widget"])))
        elif kind in ASIDE:
            self._tell_aside(described(kind, item)[2])
        elif kind != "user_message":
            self._answer(plain(described(kind, item)[2]) + "\n")

    def _tell_aside(self, text: str) -> None:
        for line in plain(text).splitlines():
            self._aside(line)
