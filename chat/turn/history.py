"""How much of a thread the model reads: the newest items, by number and by tokens."""

from __future__ import annotations

from chatkit.types import ThreadItem

from chat.conf import conf
from chat.items import item_model
from chat.models import Item

# A rough rule that holds for every tokenizer within a factor of two.
BYTES_PER_TOKEN = 4


def history_before(thread_id: str, seq: int | None = None) -> list[ThreadItem]:
    """The window's items, oldest first, of a thread that was found to be the person's own."""
    rows = Item.objects.filter(thread_id=thread_id, removed=False)
    if seq is not None:
        rows = rows.filter(seq__lt=seq)
    room = conf().history_tokens * BYTES_PER_TOKEN
    window: list[Item] = []
    for row in rows.order_by("-seq")[: conf().history_items]:
        room -= len(row.payload)
        if room < 0:
            break
        window.append(row)
    return [item_model(row) for row in reversed(window)]
