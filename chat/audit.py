"""The record of what tools were asked and how it went; written before a tool may run."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import get_user_model

from chat.errors import ChatError
from chat.metrics import TOOL_CALLS
from chat.models import ToolCall

# Longer texts are cut: this is a record, not a store.
TEXT_LENGTH = 10_000


def call_started(run_id: str, owner_id: Any, *, name: str, arguments: str, call_id: str) -> int:
    """Note the call; refuse it for a person who may no longer act."""
    if not _may_act(owner_id):
        raise ChatError(
            "This account was switched off. Ask the site's administrator.",
            kind="inactive",
            status=403,
        )
    call = ToolCall.objects.create(
        run_id=run_id,
        call_id=_clean(call_id)[:255],
        name=_clean(name)[:200],
        arguments=_clean(arguments),
        started_at=datetime.now(UTC),
    )
    return call.pk


def call_ended(call: int, *, outcome: ToolCall.Outcome, detail: str, began: float) -> None:
    ToolCall.objects.filter(pk=call).update(
        outcome=outcome,
        detail=_clean(detail),
        duration_ms=int((time.monotonic() - began) * 1000),
    )
    TOOL_CALLS.labels(str(outcome)).inc()


def _may_act(owner_id: Any) -> bool:
    users = get_user_model()
    active = users._default_manager.filter(pk=owner_id)
    if any(field.name == "is_active" for field in users._meta.fields):
        active = active.filter(is_active=True)
    return active.exists()


def _clean(text: str) -> str:
    return text.replace("\0", "�")[:TEXT_LENGTH]
