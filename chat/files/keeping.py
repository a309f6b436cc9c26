"""Files in the database and in Django's storage: what is counted, kept, read and deleted."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import Any, Literal

from chatkit.store import NotFoundError
from chatkit.types import Attachment as ChatKitAttachment
from chatkit.types import AttachmentUploadDescriptor, FileAttachment, ImageAttachment
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import QuerySet, Sum
from django.urls import reverse
from pydantic import AnyUrl

from chat.attachment_records import NOT_FOUND
from chat.conf import conf
from chat.files import refusals
from chat.files.intake import Accepted
from chat.files.kinds import EXTENSIONS
from chat.models import Attachment
from chat.threads import known
from chat.wire import stored

logger = logging.getLogger(__name__)
# Files that wait to be sent, for each one that a message may carry.
UNSENT_FACTOR = 5


def attachment_announce(
    owner_id: Any,
    attachment_id: str,
    *,
    name: str,
    mime_type: str,
    size: int,
    base_url: str,
    descriptor: AttachmentUploadDescriptor,
) -> ChatKitAttachment:
    """The first of two phases: a place that is counted, and where the bytes shall go."""
    image = mime_type in EXTENSIONS and mime_type.startswith("image/")
    announced = attachment_of(
        attachment_id,
        "image" if image else "file",
        name=name,
        mime_type=mime_type,
        base_url=base_url,
    ).model_copy(update={"upload_descriptor": descriptor})
    with transaction.atomic():
        _make_room(owner_id, size)
        Attachment.objects.create(
            id=attachment_id,
            owner_id=owner_id,
            kind=announced.type,
            name=name,
            mime_type=mime_type,
            size=size,
            payload=stored(announced),
        )
    return announced


def attachment_keep(
    owner_id: Any, attachment_id: str, accepted: Accepted, *, base_url: str, announced: bool
) -> ChatKitAttachment:
    """Store an accepted file: a new one, or the bytes of one that was announced."""
    now = datetime.now(UTC)
    attachment = attachment_of(
        attachment_id,
        accepted.kind,
        name=accepted.name,
        mime_type=accepted.mime_type,
        base_url=base_url,
    )
    file, preview = _save_bytes(attachment_id, accepted, now)
    size = len(accepted.data) + len(accepted.thumbnail)
    values = {
        "kind": accepted.kind,
        "name": accepted.name,
        "mime_type": accepted.mime_type,
        "size": size,
        "text": accepted.text,
        "payload": stored(attachment),
        "file": file,
        "preview": preview,
        "uploaded_at": now,
    }
    try:
        with transaction.atomic():
            _make_room(owner_id, size, beside=attachment_id)
            if not announced:
                Attachment.objects.create(id=attachment_id, owner_id=owner_id, **values)
            elif not _awaited(owner_id, attachment_id).update(**values):
                raise NotFoundError(NOT_FOUND)
    except Exception:
        delete_bytes(file, preview)
        raise
    return attachment


def attachment_awaited(owner_id: Any, attachment_id: str) -> str:
    """The name under which a file was announced that has not come yet."""
    row = _awaited(owner_id, attachment_id).only("name").first()
    if row is None:
        raise NotFoundError(NOT_FOUND)
    return row.name


def attachment_row(owner_id: Any, attachment_id: str) -> Attachment:
    """A file whose bytes are here."""
    found = Attachment.objects.filter(id=known(attachment_id), owner_id=owner_id)
    row = found.exclude(uploaded_at=None).defer("text", "payload").first()
    if row is None:
        raise NotFoundError(NOT_FOUND)
    return row


def attachment_remove(owner_id: Any, attachment_id: str) -> None:
    """Row and bytes; another person's is not found."""
    deleted, _ = Attachment.objects.filter(id=known(attachment_id), owner_id=owner_id).delete()
    if not deleted:
        raise NotFoundError(NOT_FOUND)


def attachment_of(
    attachment_id: str, kind: Literal["image", "file"], *, name: str, mime_type: str, base_url: str
) -> ChatKitAttachment:
    """What the client and the conversation have of a file."""
    if kind == "file":
        return FileAttachment(id=attachment_id, name=name, mime_type=mime_type)
    address = reverse("chat:file-preview", args=[attachment_id])
    return ImageAttachment(
        id=attachment_id,
        name=name,
        mime_type=mime_type,
        preview_url=AnyUrl(f"{base_url.rstrip('/')}{address}"),
    )


def delete_bytes(*names: str | None) -> None:
    """What cannot be deleted now is found by `purge_attachments` later."""
    for name in filter(None, names):
        try:
            default_storage.delete(name)
        except OSError as error:  # the row is gone all the same
            logger.warning("A file's bytes could not be deleted: %s", type(error).__name__)


def _awaited(owner_id: Any, attachment_id: str) -> QuerySet[Attachment]:
    return Attachment.objects.filter(
        id=known(attachment_id), owner_id=owner_id, uploaded_at=None, thread=None
    )


def _make_room(owner_id: Any, size: int, *, beside: str = "") -> None:
    """In the caller's transaction; the person's row is locked, so that two uploads are counted."""
    people = get_user_model()._default_manager.select_for_update(no_key=True)
    if not people.filter(pk=owner_id).values_list("pk").first():
        raise NotFoundError(NOT_FOUND)
    others = Attachment.objects.filter(owner_id=owner_id).exclude(id=beside)
    unsent = conf().upload_count * UNSENT_FACTOR
    if others.filter(thread=None).count() >= unsent:
        raise refusals.too_many_unsent(unsent)
    used = others.aggregate(used=Sum("size"))["used"] or 0
    if used + size > conf().upload_quota:
        raise refusals.quota_full(conf().upload_quota)


def _save_bytes(attachment_id: str, accepted: Accepted, now: datetime) -> tuple[str, str]:
    """Named by our own id: nothing of the person's name reaches the disk."""
    root = f"chat/{now:%Y/%m}/{attachment_id}"
    ending = EXTENSIONS[accepted.mime_type][0]
    file = default_storage.save(f"{root}{ending}", ContentFile(accepted.data))
    if not accepted.thumbnail:
        return file, ""
    ending = EXTENSIONS[accepted.thumbnail_type][0]
    return file, default_storage.save(f"{root}-small{ending}", ContentFile(accepted.thumbnail))
