"""Conversations as they stand in the database, made without a run."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageItem,
    ClientToolCallItem,
    HiddenContextItem,
    InferenceOptions,
    ThreadItem,
    ThreadMetadata,
    UserMessageItem,
    UserMessageTextContent,
    WidgetItem,
)
from chatkit.widgets import DynamicWidgetRoot

from chat.ids import new_id
from chat.items import item_add
from chat.models import Feedback, Item, Run, Thread, ToolCall
from chat.threads import thread_save

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
LIST = {
    "type": "ListView",
    "children": [
        {"type": "ListViewItem", "children": [{"type": "Text", "value": word}, badge]}
        for word, badge in (
            ("Milk", {"type": "Badge", "label": "today"}),
            ("Bread", {"type": "Button", "label": "Done"}),
        )
    ],
}


def made_thread(owner: Any, title: str = "Groceries", **fields: Any) -> Thread:
    thread_id = fields.pop("id", new_id("thread"))
    thread_save(owner.pk, ThreadMetadata(id=thread_id, title=title, created_at=NOON))
    if fields:
        Thread.objects.filter(id=thread_id).update(**fields)
    return Thread.objects.get(id=thread_id)


class Telling:
    """Adds items to a thread, a minute after another."""

    def __init__(self, thread: Thread) -> None:
        self.thread, self.at = thread, NOON

    def person(self, text: str) -> Item:
        content = [UserMessageTextContent(text=text)]
        return self._add(UserMessageItem, content=content, inference_options=InferenceOptions())

    def assistant(self, text: str) -> Item:
        return self._add(AssistantMessageItem, content=[AssistantMessageContent(text=text)])

    def widget(self, widget: dict[str, Any] = LIST) -> Item:
        return self._add(WidgetItem, widget=DynamicWidgetRoot.model_validate(widget))

    def hidden(self, text: str) -> Item:
        return self._add(HiddenContextItem, content=text)

    def page_tool(self, name: str) -> Item:
        return self._add(ClientToolCallItem, call_id="c", name=name, arguments={"a": 1})

    def run(self, **fields: Any) -> Run:
        self.at += timedelta(minutes=1)
        values = {"state": Run.State.DONE, "model": "embedded", "started_at": self.at, **fields}
        thread = self.thread
        return Run.objects.create(
            id=new_id("run"),
            thread=thread,
            owner_id=thread.owner_id,
            kind="threads.create",
            **values,
        )

    def tool(self, run: Run, name: str = "add_task", **fields: Any) -> ToolCall:
        self.at += timedelta(minutes=1)
        values = {"arguments": '{"title": "Milk"}', "outcome": "ok", "duration_ms": 12, **fields}
        return ToolCall.objects.create(run=run, name=name, started_at=self.at, **values)

    def thumb(self, item: Item, kind: str = "positive") -> Feedback:
        return Feedback.objects.create(item=item, owner_id=self.thread.owner_id, kind=kind)

    def _add(self, make: type[ThreadItem], **fields: Any) -> Item:
        self.at += timedelta(minutes=1)
        item = make(id=new_id("message"), thread_id=self.thread.id, created_at=self.at, **fields)
        item_add(self.thread.owner_id, self.thread.id, item)
        return Item.objects.get(item_id=item.id)
