"""What leaves for the client: times carry their offset, and stored items go out as they were."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from chatkit.types import (
    Page,
    SyncCustomActionResponse,
    Thread,
    ThreadCreatedEvent,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemReplacedEvent,
    ThreadItemUpdatedEvent,
    ThreadMetadata,
    ThreadUpdatedEvent,
)
from chatkit.types import ThreadItemBase as Item
from pydantic import BaseModel


def aware(value: datetime) -> datetime:
    """The SDK's times are naive, in the process's zone; a browser would read them in its own."""
    return value if value.tzinfo else value.astimezone()


def with_offsets(model: Any) -> Any:
    """A copy whose times carry their offset; the SDK keeps its naive ones."""
    match model:
        case ThreadItemAddedEvent() | ThreadItemDoneEvent() | ThreadItemReplacedEvent():
            return model.model_copy(update={"item": with_offsets(model.item)})
        case ThreadCreatedEvent() | ThreadUpdatedEvent():
            return model.model_copy(update={"thread": with_offsets(model.thread)})
        case Thread():
            changed = {"created_at": aware(model.created_at), "items": with_offsets(model.items)}
            return model.model_copy(update=changed)
        case Item() | ThreadMetadata():
            return model.model_copy(update={"created_at": aware(model.created_at)})
        case Page():
            return model.model_copy(update={"data": [with_offsets(one) for one in model.data]})
        case SyncCustomActionResponse() if model.updated_item:
            return model.model_copy(update={"updated_item": with_offsets(model.updated_item)})
        case _:
            return model


def serialize(model: BaseModel) -> bytes:
    # Nearly all that is written are updates, and those have no times.
    out: BaseModel = model if isinstance(model, ThreadItemUpdatedEvent) else with_offsets(model)
    text = out.model_dump_json(by_alias=True, exclude_none=True, context={"exclude_metadata": True})
    return text.encode()


def stored(model: BaseModel) -> str:
    """The JSON text that is kept: as on the wire, with the times and metadata as the SDK gave."""
    return model.model_dump_json(by_alias=True, exclude_none=True)


def item_out(payload: str) -> dict[str, Any]:
    """A stored item for the client, without a round through models: they would change widgets."""
    item: dict[str, Any] = json.loads(payload)
    created = aware(datetime.fromisoformat(item["created_at"])).isoformat()
    item["created_at"] = created.replace("+00:00", "Z")  # as pydantic writes it in events
    for attachment in item.get("attachments", ()):
        attachment.pop("metadata", None)
    return item
