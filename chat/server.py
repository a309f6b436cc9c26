"""The ChatKit server for requests that are answered at once; `turn.server` makes the streams."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import AsyncIterator
from typing import Any

from chatkit.server import DEFAULT_PAGE_SIZE, ChatKitServer
from chatkit.store import AttachmentStore, NotFoundError
from chatkit.types import (
    AudioInput,
    FeedbackKind,
    InputTranscribeReq,
    ItemsListReq,
    NonStreamingReq,
    ThreadMetadata,
    ThreadsDeleteReq,
    ThreadsGetByIdReq,
    ThreadsListReq,
    ThreadsSyncCustomActionReq,
    ThreadStreamEvent,
    ThreadsUpdateReq,
    TranscriptionResult,
    UserMessageItem,
)
from pydantic import BaseModel

from chat import feedback, items, threads
from chat.actions import sync_act
from chat.announce import thread_changed
from chat.assistant import assistant
from chat.conf import conf
from chat.context import RequestContext
from chat.db import in_db
from chat.errors import ChatError, ChatOff
from chat.files.store import FileStore
from chat.limits.rates import admit
from chat.llm.failures import explain
from chat.llm.transcription import NoTranscription, Recording, transcribe
from chat.models import Item
from chat.runs import live
from chat.store import DjangoStore
from chat.wire import item_out, serialize

# Clients ask for 9999 at once; they follow `has_more` as well.
PAGE_LIMIT = 500
FEEDBACK_LIMIT = 100


class Server(ChatKitServer[RequestContext]):
    """Stateless; one serves everybody."""

    def __init__(self, store: DjangoStore | None = None) -> None:
        super().__init__(store or DjangoStore(), FileStore())

    async def answer(self, request: NonStreamingReq, context: RequestContext) -> bytes:
        """The JSON of a request that is no stream. Raises NotFoundError or ChatError."""
        return await self._process_non_streaming(request, context)

    async def _process_non_streaming(
        self, request: NonStreamingReq, context: RequestContext
    ) -> bytes:
        match request:
            case ThreadsGetByIdReq():
                return await self._thread(request.params.thread_id, context)
            case ItemsListReq():
                found = await in_db(self._items, request, context)
                return json.dumps(found, ensure_ascii=False).encode()
            case ThreadsListReq():
                request.params.limit = _clamped(request.params.limit)
            case ThreadsUpdateReq():
                return await self._rename(request, context)
            case ThreadsDeleteReq():
                return await self._delete(request.params.thread_id, context)
            case ThreadsSyncCustomActionReq():
                return self._serialize(await sync_act(assistant(), self.store, request, context))
            case InputTranscribeReq():
                _check_audio(request.params.audio_base64)
        return await super()._process_non_streaming(request, context)

    async def _thread(self, thread_id: str, context: RequestContext) -> bytes:
        """A thread with its oldest items, the visible ones, as they are stored."""

        def load() -> tuple[ThreadMetadata, dict[str, Any]]:
            found = threads.thread_get(context.owner_id, thread_id)
            page = items.item_page(
                context.owner_id,
                thread_id,
                limit=DEFAULT_PAGE_SIZE,
                after=None,
                order="asc",
                visible_only=True,
            )
            return threads.metadata_of(found), _page(*page)

        metadata, page = await in_db(load)
        out = json.loads(self._serialize(self._to_thread_response(metadata)))
        return json.dumps({**out, "items": page}, ensure_ascii=False).encode()

    def _items(self, request: ItemsListReq, context: RequestContext) -> dict[str, Any]:
        # The SDK filters hidden items out of a page: the client then asks again after the last
        # visible one, and a page of hidden items only comes for ever. So pages are of visible ones.
        params = request.params
        page = items.item_page(
            context.owner_id,
            params.thread_id,
            limit=_clamped(params.limit),
            after=params.after,
            order=params.order,
            visible_only=True,
        )
        return _page(*page)

    async def _rename(self, request: ThreadsUpdateReq, context: RequestContext) -> bytes:
        """Only the title: the SDK writes the whole thread, over what a run changed meanwhile."""
        title = " ".join(request.params.title.replace("\0", "").split())
        if not title or len(title) > conf().title_length:
            raise ChatError(
                f"A title has 1 to {conf().title_length} characters. Choose a shorter one."
                if title
                else "A title cannot be empty. Write one.",
                kind="bad_title",
            )

        def change() -> ThreadMetadata:
            threads.thread_change(context.owner_id, request.params.thread_id, title=title)
            found = threads.thread_get(context.owner_id, request.params.thread_id)
            return threads.metadata_of(found)

        metadata = await in_db(change)
        await thread_changed(context.owner_id, metadata.id)
        return self._serialize(self._to_thread_response(metadata))

    async def _delete(self, thread_id: str, context: RequestContext) -> bytes:
        await in_db(threads.thread_get, context.owner_id, thread_id)
        live.stop_all(live.running_in(thread_id), "thread deleted")
        if not await in_db(threads.thread_delete, context.owner_id, thread_id):
            raise NotFoundError("There is no such conversation.")
        await thread_changed(context.owner_id, thread_id)
        return b"{}"

    def _get_attachment_store(self) -> AttachmentStore[RequestContext]:
        if self.attachment_store is None:
            raise ChatError("Files cannot be attached on this site.", kind="no_attachments")
        return self.attachment_store

    async def add_feedback(
        self, thread_id: str, item_ids: list[str], feedback_kind: FeedbackKind, context: Any
    ) -> None:
        if len(item_ids) > FEEDBACK_LIMIT:
            raise ChatError("That is too much feedback at once.", kind="bad_request")
        await in_db(
            feedback.feedback_save, context.owner_id, thread_id, item_ids, kind=feedback_kind
        )

    async def transcribe(
        self, audio_input: AudioInput, context: RequestContext
    ) -> TranscriptionResult:
        if not conf().enabled:
            raise ChatOff(conf().notice)
        await admit("message", context.owner_id)
        try:
            text = await transcribe(Recording(audio_input.data, audio_input.mime_type))
        except NoTranscription as error:
            raise ChatError(error.sentence, kind="no_transcription", status=501) from None
        except Exception as error:  # whatever the provider did: say it in words
            failure = explain(error)
            raise ChatError(
                failure.sentence, kind=failure.kind, status=502, allow_retry=failure.allow_retry
            ) from error
        return TranscriptionResult(text=text)

    def respond(
        self,
        thread: ThreadMetadata,
        input_user_message: UserMessageItem | None,
        context: RequestContext,
    ) -> AsyncIterator[ThreadStreamEvent]:
        raise TypeError("Answers are made by runs: see chat.runs.start.")

    def _serialize(self, obj: BaseModel) -> bytes:
        return serialize(obj)


def _page(found: list[Item], more: bool) -> dict[str, Any]:
    page: dict[str, Any] = {"data": [item_out(item.payload) for item in found], "has_more": more}
    return {**page, "after": found[-1].item_id} if more and found else page


def _clamped(limit: int | None) -> int:
    return min(max(limit or DEFAULT_PAGE_SIZE, 1), PAGE_LIMIT)


def _check_audio(text: str) -> None:
    try:
        base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise ChatError(
            "The recording arrived damaged. Record it again.", kind="bad_audio"
        ) from None
