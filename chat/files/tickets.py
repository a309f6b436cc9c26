"""Who may bring the bytes of an announced file: the upload's own header says it, no cookie."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.core import signing

HEADER = "X-Upload-Ticket"
SALT = "chat.files.ticket"
SECONDS = 600


def ticket_for(owner_id: Any, attachment_id: str) -> str:
    return signing.dumps([str(owner_id), attachment_id], salt=SALT)


def ticket_holder(ticket: str, attachment_id: str) -> Any:
    """The person who announced this very file, if they still may act; else None."""
    try:
        owner, announced = signing.loads(ticket, salt=SALT, max_age=SECONDS)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    if announced != attachment_id:
        return None
    user = get_user_model()._default_manager.filter(pk=owner).first()
    return user if user is not None and getattr(user, "is_active", True) else None
