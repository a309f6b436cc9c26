"""A thread's items in the database, in their order, each owner-scoped by its thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chatkit.store import NotFoundError
from chatkit.types import ClientToolCallItem, ThreadItem
from django.db import IntegrityError, transaction
from django.db.models import QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from pydantic import TypeAdapter

from chat.models import Item, Thread
from chat.models.conversations import HIDDEN_TYPES
from chat.statements import Insert, Late
from chat.threads import cut, known, thread_get
from chat.wire import aware, stored

ITEM: TypeAdapter[ThreadItem] = TypeAdapter(ThreadItem)
THREAD = Late("thread_id", Item)
MINE = Thread.objects.filter(id=THREAD, owner_id=Late("owner_id", Thread))
LAST = Item.objects.filter(thread_id=THREAD).order_by("-seq").values("seq")[:1]
INSERT = Insert(
    Item,
    {
        "thread_id": Subquery(MINE.order_by().values("id")),
        "seq": Coalesce(Subquery(LAST), Value(0)) + Value(1),
    },
    key=["thread", "item_id"],
    update=["type", "payload", "removed"],
)
# Two writers may take the same place on PostgreSQL; the second asks for the next.
ATTEMPTS = 20


def item_add(owner_id: Any, thread_id: str, item: ThreadItem) -> None:
    """Insert or update one item; an update keeps the place: the SDK adds open workflows twice."""
    mine = Thread.objects.filter(id=known(thread_id), owner_id=owner_id)
    for attempt in range(ATTEMPTS):
        try:
            with transaction.atomic():
                item_insert(owner_id, thread_id, item)
            return
        except IntegrityError:
            if not mine.exists():
                raise NotFoundError("There is no such conversation.") from None
            if attempt + 1 == ATTEMPTS:
                raise


def item_insert(owner_id: Any, thread_id: str, item: ThreadItem) -> None:
    """One statement of a transaction that the caller holds.

    The sub-selects check the owner and find the place without queries of their own: a foreign
    thread gives NULL, and so an IntegrityError.
    """
    INSERT(
        owner_id=owner_id,
        thread_id=known(thread_id),
        item_id=known(item.id),
        type=item.type,
        payload=stored(item),
        removed=False,
        created_at=aware(item.created_at),
    )


def item_get(owner_id: Any, thread_id: str, item_id: str) -> Item:
    item = _of(owner_id, thread_id).filter(item_id=known(item_id)).first()
    if item is None:
        raise NotFoundError("There is no such item in this conversation.")
    return item


def item_page(
    owner_id: Any,
    thread_id: str,
    *,
    limit: int,
    after: str | None,
    order: str,
    visible_only: bool = False,
) -> tuple[list[Item], bool]:
    """A page in the thread's order, and whether there is more; a foreign thread is empty."""
    mine = _of(owner_id, thread_id)
    up = order != "desc"
    rows = mine.exclude(type__in=HIDDEN_TYPES) if visible_only else mine
    rows = rows.order_by("seq" if up else "-seq")
    if after:
        try:
            cursor = known(after)
        except NotFoundError:
            return [], False
        # Also a removed item's place counts; an unknown one gives NULL, and so an empty page.
        place = Item.objects.filter(thread_id=thread_id, item_id=cursor).values("seq")
        rows = rows.filter(**{"seq__gt" if up else "seq__lt": Subquery(place)})
    return cut(rows, limit)


def item_remove(owner_id: Any, thread_id: str, *item_ids: str) -> None:
    """Empty the items and keep their places: a page can still go on after them."""
    removed = (
        _of(owner_id, thread_id)
        .filter(item_id__in=[known(one) for one in item_ids])
        .update(removed=True, payload="", type="removed")
    )
    if not removed:
        thread_get(owner_id, thread_id)  # not found, if it is another person's


def visible_payloads(thread_id: str, item_ids: Sequence[str]) -> list[str]:
    """The stored JSON of some items that a client may see, in their order."""
    rows = Item.objects.filter(thread_id=thread_id, item_id__in=item_ids, removed=False)
    shown = rows.exclude(type__in=HIDDEN_TYPES).order_by("seq")
    return list(shown.values_list("payload", flat=True))


def pending_calls(owner_id: Any, thread_id: str) -> list[ClientToolCallItem]:
    """Calls that wait for the page, the newest first."""
    rows = _of(owner_id, thread_id).filter(type="client_tool_call").order_by("-seq")[:20]
    calls = [item_model(row) for row in rows]
    return [
        call for call in calls if isinstance(call, ClientToolCallItem) and call.status == "pending"
    ]


def item_model(item: Item) -> ThreadItem:
    return ITEM.validate_json(item.payload)


def _of(owner_id: Any, thread_id: str) -> QuerySet[Item]:
    try:
        return Item.objects.filter(
            thread_id=known(thread_id), thread__owner_id=owner_id, removed=False
        )
    except NotFoundError:
        return Item.objects.none()
