"""Thumbs on items: the last one of a person counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chatkit.store import NotFoundError
from django.db import transaction

from chat.models import Feedback, Item
from chat.threads import known


@transaction.atomic
def feedback_save(owner_id: Any, thread_id: str, item_ids: Sequence[str], *, kind: str) -> None:
    """All of them or none: an item that is not in the person's thread is not found."""
    wanted = {known(item_id) for item_id in item_ids}
    rows = Item.objects.filter(
        thread_id=known(thread_id), thread__owner_id=owner_id, item_id__in=wanted, removed=False
    ).values_list("id", flat=True)
    if not wanted or len(rows) != len(wanted):
        raise NotFoundError("There is no such item in this conversation.")
    for row in rows:
        Feedback.objects.update_or_create(item_id=row, owner_id=owner_id, defaults={"kind": kind})
