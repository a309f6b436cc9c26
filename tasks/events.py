"""Tells a person's open pages that their tasks changed, once the change is committed."""

import logging
from functools import partial

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.db import transaction

logger = logging.getLogger(__name__)


def person_group(owner_id: int) -> str:
    return f"person.{owner_id}"


def announce(*, owner_id: int, version: int) -> None:
    transaction.on_commit(partial(_publish, owner_id, version), robust=True)


def _publish(owner_id: int, version: int) -> None:
    layer = get_channel_layer()
    if layer is None:
        return
    message = {"type": "changed", "topic": "tasks", "version": version}
    try:
        async_to_sync(layer.group_send)(person_group(owner_id), message)
    except Exception:  # a layer fails in ways of its own; the change stands all the same
        logger.warning("Could not announce changed tasks", exc_info=True)
