"""What a model gets of the files in a conversation: the newest ones, within bounds."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from typing import Any

from chatkit.types import ThreadItem, UserMessageItem
from django.core.files.storage import default_storage
from openai.types.responses import (
    ResponseInputContentParam,
    ResponseInputImageParam,
    ResponseInputTextParam,
)

from chat.conf import conf
from chat.db import in_db
from chat.files.intake import in_worker
from chat.models import Attachment


class FilesToRead:
    """The files of one turn's history: newer ones have their room first."""

    def __init__(self, owner_id: Any, items: Sequence[ThreadItem]) -> None:
        self._owner_id = owner_id
        self._rows: dict[str, Attachment] = {}
        self._room: dict[str, int] = {}
        self._ids = [
            attachment.id
            for item in reversed(items)
            if isinstance(item, UserMessageItem)
            for attachment in item.attachments
        ]

    async def load(self) -> None:
        """One query, and none without files."""
        if not self._ids:
            return
        mine = Attachment.objects.filter(owner_id=self._owner_id, id__in=self._ids).defer("payload")
        self._rows = await in_db(mine.in_bulk)
        text, images = conf().file_text_in_turn, conf().images_in_turn
        for attachment_id in self._ids:
            row = self._rows.get(attachment_id)
            if row is None:
                continue
            if row.kind == "image":
                self._room[attachment_id] = images
                images -= 1
            else:
                self._room[attachment_id] = text
                text -= len(row.text)

    async def part(self, attachment_id: str, name: str) -> ResponseInputContentParam:
        # File names and texts are other people's words: quoted, so that they stay data.
        quoted = json.dumps(name, ensure_ascii=False)
        row = self._rows.get(attachment_id)
        room = self._room.get(attachment_id, 0)
        if row is None:
            return _said(f"The user attached a file named {quoted}, which was deleted since.")
        if room <= 0:
            return _said(f"The user attached a file named {quoted} earlier. It is not shown again.")
        if row.kind == "image":
            return await _image(row) or _said(f"The user attached a picture named {quoted}.")
        if not row.text:
            return _said(f"The user attached a file named {quoted}. It holds no readable text.")
        text = row.text[:room].replace("</file", "<\\/file")
        return _said(f"The user attached the file {quoted}. Its text:\n<file>\n{text}\n</file>")


def _said(text: str) -> ResponseInputTextParam:
    return ResponseInputTextParam(type="input_text", text=text)


async def _image(row: Attachment) -> ResponseInputImageParam | None:
    data = await in_worker(_bytes_of, row.file.name or "")
    if not data:
        return None
    url = f"data:{row.mime_type};base64,{base64.b64encode(data).decode()}"
    return ResponseInputImageParam(type="input_image", image_url=url, detail="auto")


def _bytes_of(name: str) -> bytes:
    try:
        with default_storage.open(name) as file:
            data: bytes = file.read()
    except (OSError, ValueError):  # gone from the storage: the conversation goes on without it
        return b""
    return data
