"""A retried message: what its first answer changed is not changed a second time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from chat.models import ToolCall
from tasks.assistant.calls import Outcome
from tasks.assistant.telling import PAST

CHANGING = (*PAST, "answer")
UNSURE = (
    "The first try was cut off and may have changed something. Look at the tasks first; send a "
    "new message for what is still to be done. Nothing was changed now."
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What earlier answers to the same message did; `message` says so to people."""

    numbers: list[int]
    message: str


def done_earlier(run_ids: Sequence[str]) -> Earlier | None:
    """From the audit of the runs that a retry replaces."""
    if not run_ids:
        return None
    calls = ToolCall.objects.filter(run_id__in=run_ids, name__in=CHANGING).order_by("pk")
    said: list[str] = []
    numbers: list[int] = []
    for call in calls:
        if call.outcome != ToolCall.Outcome.OK:
            if call.outcome != ToolCall.Outcome.ERROR:
                return Earlier([], UNSURE)
            continue
        outcome = _outcome(call.detail)
        if outcome and outcome.ok and not outcome.asked and outcome.numbers:
            numbers += outcome.numbers
            named = ", ".join(f"#{number}" for number in outcome.numbers[:10])
            said.append(f"{PAST.get(call.name, 'Changed').lower()} {named}".strip())
    if not said:
        return None
    message = (
        f"The first try did this already: {'; '.join(said)}. Nothing was changed a second time; "
        "to do it once more, send it as a new message."
    )
    return Earlier(list(dict.fromkeys(numbers)), message)


def _outcome(detail: str) -> Outcome | None:
    try:
        return Outcome.model_validate_json(detail)
    except ValidationError:
        return None
