"""`{% load chatkit %}` ... `{% chatkit %}`: the chat element in any template."""

from __future__ import annotations

from typing import Any

from django import template
from django.http import HttpRequest
from django.template import RequestContext as TemplateContext
from django.template.exceptions import TemplateSyntaxError

from chat.page import ELEMENT_OF_OPENAI, page_config

register = template.Library()


@register.inclusion_tag("chat/chatkit.html", takes_context=True)
def chatkit(
    context: TemplateContext, *, thread: str = "", url: str = "", read_only: bool = False
) -> dict[str, Any]:
    """The signed-in person's chat. Scripts come from files, so any CSP with 'self' will do.

    `thread` is the conversation to open; `url` another ChatKit endpoint than this site's;
    `read_only` shows a transcript without a composer.
    """
    request = context.get("request")
    if not isinstance(request, HttpRequest):
        raise TemplateSyntaxError(
            "{% chatkit %} needs the request: render the template with it, and keep "
            "django.template.context_processors.request in TEMPLATES."
        )
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"config": None}
    config = {**page_config(request, user), "thread": thread or None}
    if url:
        config["urls"] = {**config["urls"], "chatkit": url}
    if read_only:
        config |= {"ui": "bundled", "uploads": {"enabled": False}, "dictation": False}
    remote = ELEMENT_OF_OPENAI if config["ui"] == "openai" else ""
    return {"config": config, "element_script": remote, "read_only": read_only}
