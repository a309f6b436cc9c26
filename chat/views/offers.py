"""What the page offers before anything is sent: start screen, commands, mentions, pickers."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.http import HttpRequest, HttpResponseBase, JsonResponse

from chat.assistant import assistant
from chat.context import RequestContext
from chat.llm.picker import choices
from chat.views.answers import only, refusal
from chat.views.people import context_or_refusal

QUERY_LENGTH = 200


async def start(request: HttpRequest) -> HttpResponseBase:
    """`{greeting, prompts, commands, models, tools}`, as ChatKit's options name them."""
    if request.method != "GET":
        return only("GET")
    context = await context_or_refusal(request)
    if not isinstance(context, RequestContext):
        return context
    screen = await assistant().start_screen(context)
    return JsonResponse(
        {
            "greeting": screen.greeting,
            "prompts": [_plain(prompt) for prompt in screen.prompts],
            "commands": [_plain(command) for command in await assistant().commands(context)],
            "models": [asdict(choice) for choice in choices()],
            "tools": [_plain(tool) for tool in await assistant().tool_choices(context)],
        }
    )


async def entities(request: HttpRequest) -> HttpResponseBase:
    """`?q=` -> `{entities: [Entity]}`."""
    if request.method != "GET":
        return only("GET")
    context = await context_or_refusal(request)
    if not isinstance(context, RequestContext):
        return context
    query = request.GET.get("q", "").replace("\0", "")[:QUERY_LENGTH]
    found = await assistant().entities(context, query)
    return JsonResponse({"entities": [_plain(entity) for entity in found]})


async def entity_preview(request: HttpRequest, entity_id: str) -> HttpResponseBase:
    """`{preview: widget}` of one entity; 404 when it is gone or another person's."""
    if request.method != "GET":
        return only("GET")
    context = await context_or_refusal(request)
    if not isinstance(context, RequestContext):
        return context
    widget = None
    if "\0" not in entity_id:
        widget = await assistant().entity_preview(context, entity_id)
    if widget is None:
        return refusal(404, "not_found", "This is gone.")
    return JsonResponse({"preview": widget.model_dump(mode="json", exclude_none=True)})


def _plain(entry: Any) -> dict[str, Any]:
    """Without what is empty: ChatKit's options take a field or lack it."""
    return {name: value for name, value in asdict(entry).items() if value or value is False}
