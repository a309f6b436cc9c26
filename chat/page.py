"""What a page must know to hold the chat element, as the JSON that its script reads."""

from __future__ import annotations

import hashlib
from typing import Any

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation

from chat.conf import conf
from chat.files.kinds import accept
from chat.llm.transcription import can_transcribe

ELEMENT_OF_OPENAI = "https://cdn.platform.openai.com/deployments/chatkit/chatkit.js"


def page_config(request: HttpRequest, user: Any) -> dict[str, Any]:
    """`person` names who is signed in without saying who it is: the browser keeps drafts by it."""
    person = hashlib.sha256(f"{user._meta.label}:{user.pk}".encode()).hexdigest()[:16]
    return {
        "ui": conf().ui,
        "backend": conf().backend,
        "domainKey": conf().domain_key,
        "person": person,
        "csrf": get_token(request),
        "locale": translation.get_language() or "en",
        "timeZone": getattr(user, "time_zone", "") or "UTC",
        "theme": getattr(user, "theme", "") or "system",
        "urls": {
            "chatkit": reverse("chat:chatkit"),
            "upload": reverse("chat:upload"),
            "live": "/ws/live",
            "element": static("built/chatkit.js"),
        },
        "uploads": _uploads(),
        "dictation": can_transcribe(),
    }


def _uploads() -> dict[str, Any]:
    """ChatKit's `composer.attachments`."""
    if not conf().uploads:
        return {"enabled": False}
    return {
        "enabled": True,
        "maxSize": conf().upload_size,
        "maxCount": conf().upload_count,
        "accept": accept(),
    }
