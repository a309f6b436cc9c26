"""The end of a person's presence: their answers stop, their open pages are asked who they are."""

from __future__ import annotations

import logging
from typing import Any

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer

from chat.announce import group_of
from chat.runs.stopping import stop_runs_of

logger = logging.getLogger(__name__)


def person_left(user: Any) -> None:
    """Call it after a logout, a deactivation, and before an account is deleted; sync."""
    stop_runs_of(user.pk)
    layer = get_channel_layer()
    if layer is None:
        return
    try:
        async_to_sync(layer.group_send)(group_of(user.pk), {"type": "recheck"})
    except Exception as error:  # noqa: BLE001 whatever a layer's backend raises; runs are stopped
        logger.warning("Open pages could not be asked: %s", type(error).__name__)
