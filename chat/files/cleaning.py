"""Bytes go when their row goes, and what nobody sent goes after a while."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver

from chat.files.keeping import delete_bytes
from chat.models import Attachment

ROOT = "chat"
AT_ONCE = 200


@receiver(post_delete, sender=Attachment)
def _bytes_follow(instance: Attachment, **_: Any) -> None:
    """However the row went: by itself, with its thread, with its person, in the admin."""
    transaction.on_commit(partial(delete_bytes, instance.file.name, instance.preview.name))


@dataclass(slots=True)
class Purged:
    rows: int = 0
    stray: int = 0


def attachments_purge(older_than: timedelta, *, dry_run: bool = False) -> Iterator[Purged]:
    """Delete files that were never sent, and bytes without a row; yields the count so far."""
    before = datetime.now(UTC) - older_than
    done = Purged()
    while ids := list(_orphans(before)[done.rows if dry_run else 0 :][:AT_ONCE]):
        if not dry_run:
            with transaction.atomic():
                # Asked again under a lock: one may have been sent in this moment.
                unsent = Attachment.objects.filter(id__in=ids, thread=None)
                locked = list(unsent.select_for_update().values_list("id", flat=True))
                Attachment.objects.filter(id__in=locked).delete()
        done.rows += len(ids)
        yield done
    for name in _stray(before):
        if not dry_run:
            delete_bytes(name)
        done.stray += 1
        yield done


def _orphans(before: datetime) -> Any:
    rows = Attachment.objects.filter(thread=None, created_at__lt=before).order_by(
        "created_at", "id"
    )
    return rows.values_list("id", flat=True)


def _stray(before: datetime) -> Iterator[str]:
    """Bytes whose process died before the row was written, or that could not be deleted then."""
    for folder in _folders(ROOT, depth=2):
        names = [f"{folder}/{name}" for name in default_storage.listdir(folder)[1]]
        known = set(Attachment.objects.filter(file__in=names).values_list("file", flat=True))
        known |= set(Attachment.objects.filter(preview__in=names).values_list("preview", flat=True))
        for name in names:
            if name not in known and default_storage.get_modified_time(name) < before:
                yield name


def _folders(root: str, depth: int) -> Iterator[str]:
    try:
        folders = default_storage.listdir(root)[0]
    except FileNotFoundError:
        return
    for folder in folders:
        path = f"{root}/{folder}"
        if depth > 1:
            yield from _folders(path, depth - 1)
        else:
            yield path
