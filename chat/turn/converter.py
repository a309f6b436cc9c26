"""Thread items -> what the model reads."""

from __future__ import annotations

import json
from collections.abc import Sequence

from agents import TResponseInputItem
from chatkit.agents import ThreadItemConverter
from chatkit.types import (
    AssistantMessageItem,
    Attachment,
    HiddenContextItem,
    ThreadItem,
    ThreadItemBase,
    UserMessageTagContent,
    WidgetItem,
)
from openai.types.responses import (
    EasyInputMessageParam,
    ResponseInputContentParam,
    ResponseInputTextParam,
)
from openai.types.responses.response_input_item_param import Message

from chat.assistant import Assistant
from chat.context import RequestContext
from chat.files.reading import FilesToRead

# A widget is told to the model by its copy text; without one, by this much of its JSON.
WIDGET_LENGTH = 2_000


class Converter(ThreadItemConverter):
    """The SDK's conversion, with what it leaves open and where its own does not work."""

    def __init__(self, assistant: Assistant, context: RequestContext) -> None:
        self._assistant = assistant
        self._context = context
        self._files = FilesToRead(context.owner_id, ())

    async def to_agent_input(
        self, thread_items: Sequence[ThreadItem] | ThreadItem
    ) -> list[TResponseInputItem]:
        items = [thread_items] if isinstance(thread_items, ThreadItemBase) else thread_items
        self._files = FilesToRead(self._context.owner_id, items)
        await self._files.load()
        return await super().to_agent_input(items)

    async def assistant_message_to_input(
        self, item: AssistantMessageItem
    ) -> TResponseInputItem | None:
        # The SDK's list of output_text parts is refused by chat-completions models on turn 2
        # ("Unknown content"); plain text is what both kinds take.
        text = "".join(part.text for part in item.content)
        return EasyInputMessageParam(type="message", role="assistant", content=text or "…")

    async def tag_to_message_content(self, tag: UserMessageTagContent) -> ResponseInputContentParam:
        return text_part(await self._assistant.convert_tag(self._context, tag))

    async def attachment_to_message_content(
        self, attachment: Attachment
    ) -> ResponseInputContentParam:
        return await self._files.part(attachment.id, attachment.name)

    async def hidden_context_to_input(self, item: HiddenContextItem) -> TResponseInputItem:
        content = item.content if isinstance(item.content, str) else json.dumps(item.content)
        return note(
            "Hidden context for the agent (not shown to the user):\n"
            f"<HiddenContext>\n{content}\n</HiddenContext>"
        )

    async def widget_to_input(self, item: WidgetItem) -> TResponseInputItem:
        shown = item.copy_text or item.widget.model_dump_json(exclude_none=True)[:WIDGET_LENGTH]
        return note(f"A widget was shown to the user:\n<Widget>\n{shown}\n</Widget>")


def text_part(text: str) -> ResponseInputTextParam:
    return ResponseInputTextParam(type="input_text", text=text)


def note(text: str) -> Message:
    return Message(type="message", role="user", content=[text_part(text)])
