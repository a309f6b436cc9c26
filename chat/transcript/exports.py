"""A thread as JSON (everything, items verbatim) and as Markdown (to be read)."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from chat.models import Attachment, Feedback, Item, Run, Thread
from chat.transcript.entries import Entry
from chat.transcript.reading import transcript
from chat.wire import item_out

FORMATS = ("json", "markdown")
RUN_FIELDS = ("id", "kind", "state", "client", "model", "input_tokens", "output_tokens", "error")
FILE_FIELDS = ("id", "name", "mime_type", "size", "text")


def thread_data(thread: Thread) -> dict[str, Any]:
    """Everything that is kept of a conversation, ready for JSON."""
    items = Item.objects.filter(thread=thread, removed=False).order_by("seq")
    thumbs = Feedback.objects.filter(item__thread=thread).select_related("item").order_by("pk")
    files = Attachment.objects.filter(thread=thread).order_by("created_at", "id")
    return {
        "id": thread.id,
        "title": thread.title,
        "status": thread.status,
        "status_reason": thread.status_reason,
        "metadata": thread.metadata,
        "created_at": thread.created_at.isoformat(),
        "items": [item_out(item.payload) for item in items],
        "feedback": [
            {"item": one.item.item_id, "kind": one.kind, "at": one.updated_at.isoformat()}
            for one in thumbs
        ],
        "files": [{name: getattr(file, name) for name in FILE_FIELDS} for file in files],
        "runs": [_run(run) for run in _runs(thread)],
    }


def as_json(thread: Thread) -> str:
    return json.dumps(thread_data(thread), indent=2, ensure_ascii=False) + "\n"


def as_markdown(thread: Thread) -> str:
    head = [f"# {thread.title or 'Untitled conversation'}", "", f"{_at(thread.created_at)} UTC"]
    parts = [_markdown(entry) for entry in transcript(thread).entries]
    return "\n".join([*head, "", *parts])


def exported(thread: Thread, form: str) -> str:
    return as_json(thread) if form == "json" else as_markdown(thread)


def _markdown(entry: Entry) -> str:
    thumb = f" ({entry.thumb})" if entry.thumb else ""
    if entry.rows:
        body = "\n".join("- " + " | ".join(row) for row in entry.rows)
    elif entry.kind in {"tool", "progress", "note", "error"}:
        body = "\n".join(f"> {line}" for line in entry.text.splitlines())
    else:
        body = entry.text
    return f"**{entry.who}**, {_at(entry.at)}{thumb}\n\n{body}\n"


def _runs(thread: Thread) -> Any:
    runs = Run.objects.filter(thread=thread).order_by("started_at", "id")
    return runs.prefetch_related("tool_calls")


def _run(run: Run) -> dict[str, Any]:
    calls = sorted(run.tool_calls.all(), key=lambda call: call.pk)
    return {
        **{name: getattr(run, name) for name in RUN_FIELDS},
        "started_at": run.started_at.isoformat(),
        "ended_at": run.ended_at.isoformat() if run.ended_at else None,
        "tools": [
            {"name": call.name, "arguments": call.arguments, "outcome": call.outcome}
            for call in calls
        ],
    }


def _at(time: datetime) -> str:
    return f"{time:%Y-%m-%d %H:%M}"
