"""Stored items as entries that can be read: who, what, when."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeAlias

from chat.models import Item, Run, ToolCall
from chat.models.conversations import HIDDEN_TYPES
from chat.transcript.widgets import Rows, rows_of

Payload: TypeAlias = "dict[str, Any]"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a conversation."""

    # message, reply, widget, tool, progress, note or error
    kind: str
    who: str
    at: datetime
    text: str = ""
    rows: Rows = field(default_factory=list)
    thumb: str = ""


def entry_of(item: Item, thumb: str = "") -> Entry:
    payload: Payload = json.loads(item.payload)
    kind, who, text = described(item.type, payload)
    widget = payload.get("widget") if item.type == "widget" else None
    rows = rows_of(widget) if widget else []
    return Entry(kind, who, item.created_at, text=text, rows=rows, thumb=thumb)


def tool_entry(call: ToolCall) -> Entry:
    took = "" if call.duration_ms is None else f" after {call.duration_ms} ms"
    lines = [f"{call.name}: {call.get_outcome_display().lower()}{took}", call.arguments]
    lines += [f"-> {call.detail}"] if call.detail else []
    return Entry("tool", "Tool", call.started_at, text="\n".join(filter(None, lines)))


def run_entry(run: Run) -> Entry:
    """How an answer ended, if it did not end well."""
    text = run.error or "The answer was stopped."
    kind = "note" if run.state == Run.State.STOPPED else "error"
    return Entry(kind, "Engine", run.ended_at or run.started_at, text=text)


def described(kind: str, payload: Payload) -> tuple[str, str, str]:
    """An item's kind of entry, who it is from, and its words; a widget's are rows instead."""
    entry_kind, who, words = DESCRIBED.get(kind, ("note", "Assistant", lambda _: kind))
    return entry_kind, who, words(payload)


def _message(payload: Payload) -> str:
    quoted = [f"> {line}" for line in (payload.get("quoted_text") or "").splitlines()]
    files = [f"[file: {one.get('name')}]" for one in payload.get("attachments") or []]
    return "\n".join([*quoted, _texts(payload), *files]).strip()


def _texts(payload: Payload) -> str:
    parts = payload.get("content") or []
    return "".join(
        ("@" if part.get("type") == "input_tag" else "") + part.get("text", "") for part in parts
    )


def _client_call(payload: Payload) -> str:
    lines = [f"{payload.get('name')}: {payload.get('status')}", _plain(payload.get("arguments"))]
    if payload.get("output") is not None:
        lines.append(f"-> {_plain(payload['output'])}")
    return "\n".join(lines)


def _workflow(workflow: Payload) -> str:
    summary = (workflow.get("summary") or {}).get("title", "")
    return "\n".join(filter(None, [summary, *map(_task, workflow.get("tasks") or [])]))


def _task(task: Payload) -> str:
    words = [task.get("title") or task.get("title_query"), task.get("content")]
    return ": ".join(str(word) for word in words if word)


def _questions(inputs: Iterable[Payload]) -> str:
    return "\n".join(f"{one.get('question')} {_given(one.get('answer'))}" for one in inputs)


def _given(answer: Payload | None) -> str:
    if not answer:
        return "(not answered)"
    return "(skipped)" if answer.get("skipped") else ", ".join(answer.get("values") or [])


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _image(payload: Payload) -> str:
    return f"[image: {(payload.get('image') or {}).get('url', '')}]"


def _nothing(payload: Payload) -> str:
    return ""


def _hidden(payload: Payload) -> str:
    return _plain(payload.get("content"))


DESCRIBED: dict[str, tuple[str, str, Callable[[Payload], str]]] = {
    "user_message": ("message", "Person", _message),
    "assistant_message": ("reply", "Assistant", _texts),
    "widget": ("widget", "Assistant", _nothing),
    "client_tool_call": ("tool", "Page", _client_call),
    "workflow": ("progress", "Assistant", lambda item: _workflow(item.get("workflow") or {})),
    "task": ("progress", "Assistant", lambda item: _task(item.get("task") or {})),
    "generated_image": ("note", "Assistant", _image),
    "structured_input": ("note", "Assistant", lambda item: _questions(item.get("inputs") or [])),
    "end_of_turn": ("note", "Engine", _nothing),
    **dict.fromkeys(HIDDEN_TYPES, ("note", "Hidden", _hidden)),
}
