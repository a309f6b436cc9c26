"""Model and tool as the composer sent them: any string can come, only offered ones go on."""

from __future__ import annotations

from chatkit.types import InferenceOptions

from chat.assistant import Assistant
from chat.context import RequestContext
from chat.errors import ChatError
from chat.llm.picker import allowed


async def check_choices(
    options: InferenceOptions, assistant: Assistant, context: RequestContext
) -> None:
    if options.model and not allowed(options.model):
        raise ChatError(
            "This model cannot be chosen here. Pick another one and send it again.",
            kind="unknown_model",
        )
    if options.tool_choice:
        offered = {choice.id for choice in await assistant.tool_choices(context)}
        if options.tool_choice.id not in offered:
            raise ChatError(
                "This tool cannot be chosen here. Pick another one and send it again.",
                kind="unknown_tool",
            )


def still_allowed(options: InferenceOptions | None) -> tuple[str, str | None]:
    """Model and tool of a message that was sent before; what is no longer offered is left out."""
    if options is None:
        return "", None
    model = options.model if options.model and allowed(options.model) else ""
    return model, options.tool_choice.id if options.tool_choice else None
