"""What is known of a person's files; the bytes are the AttachmentStore's affair."""

from __future__ import annotations

from typing import Any

from chatkit.store import NotFoundError
from chatkit.types import Attachment as ChatKitAttachment
from django.db import IntegrityError, transaction
from django.db.models import Subquery
from pydantic import TypeAdapter

from chat.models import Attachment, Thread
from chat.threads import known
from chat.wire import stored

ATTACHMENT: TypeAdapter[ChatKitAttachment] = TypeAdapter(ChatKitAttachment)
NOT_FOUND = "There is no such file."


def attachment_save(owner_id: Any, attachment: ChatKitAttachment) -> None:
    """Insert or update; another person's id is not theirs to write."""
    # A thread that is not this person's gives NULL.
    thread = Thread.objects.filter(id=attachment.thread_id, owner_id=owner_id).order_by()
    values = {
        "thread_id": Subquery(thread.values("id")),
        "kind": attachment.type,
        "name": attachment.name[:255],
        "mime_type": attachment.mime_type[:127],
        "payload": stored(attachment),
    }
    mine = Attachment.objects.filter(id=known(attachment.id), owner_id=owner_id)
    if not mine.update(**values):
        try:
            with transaction.atomic():
                Attachment.objects.create(id=attachment.id, owner_id=owner_id, **values)
        except IntegrityError:
            raise NotFoundError(NOT_FOUND) from None


def attachment_get(owner_id: Any, attachment_id: str) -> ChatKitAttachment:
    found = (
        Attachment.objects.filter(id=known(attachment_id), owner_id=owner_id)
        .values_list("payload", flat=True)
        .first()
    )
    if found is None:
        raise NotFoundError(NOT_FOUND)
    return ATTACHMENT.validate_json(found)


def attachment_delete(owner_id: Any, attachment_id: str) -> None:
    """What is gone already is well: the AttachmentStore may have deleted row and bytes."""
    Attachment.objects.filter(id=known(attachment_id), owner_id=owner_id).delete()
