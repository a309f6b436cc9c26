"""Says to a person's open pages that something of theirs changed; they fetch what it is."""

from __future__ import annotations

import logging
from typing import Any

from channels.layers import get_channel_layer

logger = logging.getLogger(__name__)


def group_of(owner_id: Any) -> str:
    """The channel group of one person's pages."""
    return f"person.{owner_id}"


async def thread_changed(owner_id: Any, thread_id: str) -> None:
    """A lost word costs nothing but a later look: never fail a turn for it."""
    layer = get_channel_layer()
    if layer is None:
        return
    message = {"type": "changed", "topic": "thread", "id": thread_id}
    try:
        await layer.group_send(group_of(owner_id), message)
    except Exception as error:  # noqa: BLE001 whatever a layer's backend raises: Redis away, full
        logger.warning("Could not announce a change: %s", type(error).__name__)
