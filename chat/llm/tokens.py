"""How long a conversation is for a model: estimates, and the newest part that fits."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from agents.items import TResponseInputItem

ITEM_OVERHEAD = 4
IMAGE_TOKENS = 1_000


def estimate_text(text: str) -> int:
    """About one token for four bytes: right for English, careful for other scripts."""
    return (len(text.encode()) + 3) // 4


def estimate_items(items: Sequence[TResponseInputItem]) -> int:
    return sum(estimate_item(item) for item in items)


def estimate_item(item: TResponseInputItem) -> int:
    """Everything a provider would read of it; an image counts a flat amount, not its bytes."""
    return ITEM_OVERHEAD + _weigh(item)


def _weigh(value: Any) -> int:
    if isinstance(value, str):
        return estimate_text(value)
    if isinstance(value, Mapping):
        if value.get("type") in {"input_image", "image_url"}:
            return IMAGE_TOKENS
        return sum(_weigh(part) for key, part in value.items() if key not in {"type", "id"})
    if isinstance(value, list | tuple):
        return sum(_weigh(part) for part in value)
    return 0 if value is None else estimate_text(json.dumps(value, default=str))


def window(
    items: Sequence[TResponseInputItem], max_messages: int, max_tokens: int
) -> list[TResponseInputItem]:
    """The newest whole exchanges within both limits; the newest exchange is always kept whole.

    An exchange begins with a user's message and holds all that followed, so a tool's call is never
    parted from its output, nor an answer from its question.
    """
    kept: list[TResponseInputItem] = []
    messages = tokens = 0
    for exchange in reversed(_exchanges(items)):
        messages += sum(_is_message(item) for item in exchange)
        tokens += estimate_items(exchange)
        if kept and (messages > max_messages or tokens > max_tokens):
            break
        kept = [*exchange, *kept]
    return kept


def _exchanges(items: Sequence[TResponseInputItem]) -> list[list[TResponseInputItem]]:
    found: list[list[TResponseInputItem]] = []
    for item in items:
        if not found or (_role(item) == "user" and _answered(found[-1])):
            found.append([])
        found[-1].append(item)
    return found


def _answered(exchange: list[TResponseInputItem]) -> bool:
    """Several user items in a row (a quote, an attachment, the message) are one question."""
    return any(_role(item) != "user" for item in exchange)


def _is_message(item: TResponseInputItem) -> bool:
    return _role(item) in {"user", "assistant"}


def _role(item: TResponseInputItem) -> str:
    role = item.get("role")
    return role if isinstance(role, str) else ""
