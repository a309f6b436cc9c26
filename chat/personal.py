"""What the engine keeps of a person, for whoever exports and deletes people."""

from __future__ import annotations

from typing import Any

from chat.models import Attachment, Look, Run, Thread
from chat.threads import thread_delete
from chat.transcript.exports import FILE_FIELDS, thread_data


def personal_export(user: Any) -> dict[str, Any]:
    """All conversations, files that were never sent, and when the staff looked; ready for JSON."""
    unsent = Attachment.objects.filter(owner_id=user.pk, thread=None).order_by("created_at", "id")
    looks = Look.objects.filter(owner_id=user.pk).order_by("at", "id")
    threads = Thread.objects.filter(owner_id=user.pk).order_by("created_at", "id")
    return {
        "threads": [thread_data(thread) for thread in threads],
        "unsent_files": [{name: getattr(file, name) for name in FILE_FIELDS} for file in unsent],
        "looks_of_staff": [
            {"thread": look.thread_id, "how": look.how, "at": look.at.isoformat()} for look in looks
        ],
    }


def personal_delete(user: Any) -> None:
    """All of it; the caller has stopped the person's runs and holds the transaction.

    That somebody of the staff looked stays recorded, without the person: the key becomes NULL.
    """
    for thread_id in Thread.objects.filter(owner_id=user.pk).values_list("id", flat=True):
        thread_delete(user.pk, thread_id)
    for kept in (Attachment, Run):
        kept.objects.filter(owner_id=user.pk).delete()
