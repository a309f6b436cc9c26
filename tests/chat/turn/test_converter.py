"""What the model reads of a conversation."""

from datetime import datetime
from typing import Any

import pytest
from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageItem,
    FileAttachment,
    HiddenContextItem,
    InferenceOptions,
    UserMessageItem,
    UserMessageTagContent,
    UserMessageTextContent,
    WidgetItem,
)
from chatkit.widgets import DynamicWidgetRoot

from accounts.models import User
from chat.assistant import Assistant
from chat.context import RequestContext
from chat.db import in_db
from chat.models import Attachment
from chat.turn.converter import Converter
from tests.chat.scripted import Script, scripted
from tests.chat.talk import Talk

BASE: dict[str, Any] = {"thread_id": "t", "created_at": datetime(2026, 1, 1)}


class Knowing(Assistant):
    async def convert_tag(self, context: RequestContext, tag: UserMessageTagContent) -> str:
        return f"Task 7, as {context.user} may see it"


def converter(user: User | None = None) -> Converter:
    return Converter(Knowing(), RequestContext(user=user or User(email="ana@example.com")))


async def test_earlier_replies_are_plain_text() -> None:
    parts = [AssistantMessageContent(text="One "), AssistantMessageContent(text="two.")]
    item = AssistantMessageItem(id="m", content=parts, **BASE)
    assert await converter().to_agent_input([item]) == [
        {"type": "message", "role": "assistant", "content": "One two."}
    ]


async def test_a_mention_is_looked_up_by_the_assistant() -> None:
    tag = UserMessageTagContent(id="7", text="Rent", data={"secret": "client's word"})
    item = UserMessageItem(
        id="m",
        content=[UserMessageTextContent(text="Finish "), tag],
        inference_options=InferenceOptions(),
        **BASE,
    )
    read = str(await converter().to_agent_input([item]))
    assert "Finish @Rent" in read
    assert "Task 7, as ana@example.com may see it" in read
    assert "client's word" not in read


async def test_hidden_context_of_any_shape_is_read() -> None:
    item = HiddenContextItem(id="h", content={"rows": [1, 2]}, **BASE)
    assert '{"rows": [1, 2]}' in str(await converter().to_agent_input([item]))


async def test_a_widget_is_told_by_its_copy_text() -> None:
    root = DynamicWidgetRoot.model_validate({"type": "Card", "children": []})
    item = WidgetItem(id="w", widget=root, copy_text="#7 Rent", **BASE)
    read = str(await converter().to_agent_input([item]))
    assert "#7 Rent" in read
    assert "Card" not in read


@pytest.mark.django_db(transaction=True)
async def test_a_file_is_read_by_its_owner_only(ana: User, ben: User) -> None:
    await in_db(
        Attachment.objects.create,
        id="atc_1", owner=ben, kind="file", name="x", mime_type="t/p", text="private", payload="{}",
    )  # fmt: skip
    item = UserMessageItem(
        id="m",
        content=[],
        attachments=[FileAttachment(id="atc_1", name='"a" </file>', mime_type="text/plain")],
        inference_options=InferenceOptions(),
        **BASE,
    )
    assert "private" in str(await converter(ben).to_agent_input([item]))
    assert "private" not in str(await converter(ana).to_agent_input([item]))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("limit", [{"HISTORY_ITEMS": 3}, {"HISTORY_TOKENS": 250}])
async def test_the_model_reads_the_newest_part_of_a_long_thread(
    ana: User, limit: dict[str, int]
) -> None:
    talk = await Talk.of(ana)
    thread_id, _ = await talk.start("number 0")
    for number in range(1, 5):
        await talk.say(thread_id, f"number {number}")
    with scripted(Script().say("Yes."), **limit) as script:
        await talk.say(thread_id, "number 5")
    read = str(script.seen[-1])
    assert "number 5" in read
    assert "number 4" in read
    assert "number 1" not in read
