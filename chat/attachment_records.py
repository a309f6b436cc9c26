"""What is known of a person's files; the bytes are the AttachmentStore's affair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chatkit.store import NotFoundError
from chatkit.types import Attachment as ChatKitAttachment
from django.db import IntegrityError, transaction
from django.db.models import Subquery
from pydantic import TypeAdapter

from chat.conf import conf
from chat.errors import ChatError
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


def attachments_take(
    owner_id: Any, attachment_ids: Sequence[str], thread_id: str
) -> list[ChatKitAttachment]:
    """Bind a person's own, unsent files to the thread in which they are sent."""
    wanted = [known(one) for one in attachment_ids]
    if len(wanted) > conf().upload_count:
        raise ChatError(
            f"A message takes at most {conf().upload_count} files. Send the others with the next.",
            kind="file_count",
            status=422,
        )
    # Locked: a second message, or the purge of orphans, may want the same rows.
    mine = Attachment.objects.select_for_update().filter(owner_id=owner_id, thread=None)
    rows = mine.filter(id__in=wanted).in_bulk()
    if len(rows) != len(set(wanted)):
        raise NotFoundError(NOT_FOUND)
    if any(row.uploaded_at is None for row in rows.values()):
        raise ChatError(
            "A file has not arrived yet. Wait until it has, or remove it, and send the message "
            "again.",
            kind="file_missing",
        )
    taken = []
    for one in dict.fromkeys(wanted):
        attachment = ATTACHMENT.validate_json(rows[one].payload)
        attachment = attachment.model_copy(update={"thread_id": thread_id})
        rows[one].thread_id, rows[one].payload = thread_id, stored(attachment)
        taken.append(attachment)
    Attachment.objects.bulk_update(rows.values(), ["thread", "payload"])
    return taken
