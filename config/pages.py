"""The page that joins the rooms: the conversation, with the person's tasks beside it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_GET

from accounts.decorators import page_for_person, person_of
from accounts.models import User
from chat.page import ELEMENT_OF_OPENAI, page_config
from tasks.views.listing import navigation

# The page's scripts can make no HTML out of text, except by these policies: Lit's own templates (in
# two bundles) and the sanitiser. A title or a reply that carries markup stays text.
OURS = {
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["lit-html", "chatkit", "'allow-duplicates'"],
}
CDN = "https://cdn.platform.openai.com"
# Their element is a script and a frame from their CDN, and makes HTML as it likes.
OPENAIS = {
    "script-src": [CDN],
    "frame-src": [CDN],
    "connect-src": [CDN, "https://api.openai.com"],
}


def side_bar(request: HttpRequest) -> dict[str, Any]:
    """The way to the tasks, on every page of a person; asked for only where it is shown."""
    user = getattr(request, "user", None)
    if not isinstance(user, User):
        return {}
    return {"nav": SimpleLazyObject(lambda: navigation(None, person=user))}


@require_GET
@page_for_person
def home(request: HttpRequest) -> HttpResponse:
    person = person_of(request)
    config = page_config(request, person)
    config["urls"] |= {
        "tasks": "/api/tasks",
        "icons": static("site/icons.svg"),
        "session": "/api/chatkit/session",
        "refresh": "/api/chatkit/refresh",
    }
    context = {
        "page_config": config,
        "element_script": ELEMENT_OF_OPENAI,
    }
    response = render(request, "chat/page.html", context)
    # Read by django-csp's middleware; its decorator cannot depend on a setting.
    response._csp_update = OPENAIS if config["ui"] == "openai" else OURS  # type: ignore[attr-defined]
    return response


@require_GET
def icon(request: HttpRequest) -> HttpResponse:
    """Looked up when it is asked for: before `collectstatic` has run there is no hashed name."""
    return redirect(static("site/mark.svg"))
