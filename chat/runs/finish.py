"""The end of an answer, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from chat.items import item_remove
from chat.limits.quotas import FREE, spend
from chat.metrics import run_ended
from chat.models import Run, Thread, ToolCall
from chat.runs.begin import Begun
from chat.runs.outcome import Outcome


def finish(begun: Begun, owner_id: Any, outcome: Outcome, *, made: Sequence[str] = ()) -> None:
    """Record how the run went. Of two answers to one message, the better one stays.

    `made` are the items of this answer.
    """
    with transaction.atomic():
        there = Run.objects.filter(id=begun.run_id).update(
            state=outcome.state,
            ended_at=datetime.now(UTC),
            model=outcome.model[:200],
            input_tokens=outcome.usage.input_tokens,
            output_tokens=outcome.usage.output_tokens,
            error_kind=outcome.error_kind[:40],
            error=outcome.error,
        )
        if not there and outcome.model not in FREE:  # its thread was deleted meanwhile
            spend(owner_id, outcome.usage.input_tokens + outcome.usage.output_tokens)
        if outcome.tools_used:
            unended = ToolCall.objects.filter(run_id=begun.run_id, outcome=ToolCall.Outcome.STARTED)
            unended.update(outcome=ToolCall.Outcome.CANCELLED)
        if outcome.title:
            Thread.objects.filter(id=begun.thread.id, title=None).update(title=outcome.title)
        if begun.replaced_items:
            worse = begun.replaced_items if outcome.answered else made
            item_remove(owner_id, begun.thread.id, *worse)
    run_ended(
        outcome.state,
        input_tokens=outcome.usage.input_tokens,
        output_tokens=outcome.usage.output_tokens,
    )
