"""Who asks, and how: from a request to the engine's context, or to a refusal."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.utils import translation

from chat.authentication import authenticate
from chat.context import RequestContext, zone_or_utc
from chat.db import in_db
from chat.runs.processes import register_once
from chat.views.answers import refusal


async def context_or_refusal(request: HttpRequest) -> RequestContext | JsonResponse:
    try:
        context = await in_db(_context, request)
    except PermissionDenied as error:
        return refusal(403, "forbidden", str(error) or "This is not yours to open.")
    if context is None:
        return refusal(401, "unauthenticated", "You are signed out. Sign in to go on.")
    return context


def _context(request: HttpRequest) -> RequestContext | None:
    register_once()
    user = authenticate(request)
    if user is None or not getattr(user, "is_active", True):
        return None
    return context_of(user, request)


def context_of(user: Any, request: HttpRequest) -> RequestContext:
    return RequestContext(
        user=user,
        request_id=request.META.get("REQUEST_ID", ""),
        locale=getattr(user, "language", "") or translation.get_language_from_request(request),
        time_zone=zone_or_utc(getattr(user, "time_zone", "")),
        client="web",
        base_url=request.build_absolute_uri("/"),
    )
