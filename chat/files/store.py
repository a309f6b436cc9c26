"""ChatKit's AttachmentStore: both ways of upload, and deletion."""

from __future__ import annotations

from chatkit.store import AttachmentStore
from chatkit.types import Attachment, AttachmentCreateParams, AttachmentUploadDescriptor
from django.urls import reverse
from pydantic import AnyUrl

from chat.conf import conf
from chat.context import RequestContext
from chat.db import in_db
from chat.errors import ChatError, ChatOff
from chat.files import keeping, refusals
from chat.files.intake import examine, in_worker
from chat.files.kinds import EXTENSIONS
from chat.files.names import display_name
from chat.files.tickets import HEADER, ticket_for
from chat.ids import new_id
from chat.limits.rates import admit


class FileStore(AttachmentStore[RequestContext]):
    """Stateless; every call is about the context's person only."""

    def generate_attachment_id(self, mime_type: str, context: RequestContext) -> str:
        return new_id("attachment")

    async def create_attachment(
        self, input: AttachmentCreateParams, context: RequestContext
    ) -> Attachment:
        """Two-phase upload. What is announced is checked now, what comes when it does."""
        check_enabled()
        await admit("upload", context.owner_id)
        if input.size < 1:
            raise refusals.empty()
        if input.size > conf().upload_size:
            raise refusals.too_large(conf().upload_size)
        mime_type = input.mime_type.partition(";")[0].strip().lower()
        if mime_type not in EXTENSIONS:
            raise refusals.unknown_type()
        attachment_id = self.generate_attachment_id(mime_type, context)
        base_url = context.base_url.rstrip("/")
        address = reverse("chat:upload-announced", args=[attachment_id])
        return await in_db(
            keeping.attachment_announce,
            context.owner_id,
            attachment_id,
            name=display_name(input.name, mime_type),
            mime_type=mime_type,
            size=input.size,
            base_url=base_url,
            descriptor=AttachmentUploadDescriptor(
                url=AnyUrl(f"{base_url}{address}"),
                method="PUT",
                headers={HEADER: ticket_for(context.owner_id, attachment_id)},
            ),
        )

    async def receive(
        self, data: bytes, name: str, context: RequestContext, *, announced: str = ""
    ) -> Attachment:
        """A file's bytes, direct or for one that was announced. Raises ChatError, NotFoundError."""
        check_enabled()
        await admit("upload", context.owner_id)
        if announced:
            name = await in_db(keeping.attachment_awaited, context.owner_id, announced)
        accepted = await in_worker(examine, data, name)
        return await in_db(
            keeping.attachment_keep,
            context.owner_id,
            announced or self.generate_attachment_id(accepted.mime_type, context),
            accepted,
            base_url=context.base_url,
            announced=bool(announced),
        )

    async def delete_attachment(self, attachment_id: str, context: RequestContext) -> None:
        await in_db(keeping.attachment_remove, context.owner_id, attachment_id)


def check_enabled() -> None:
    if not conf().enabled:
        raise ChatOff(conf().notice)
    if not conf().uploads:
        raise ChatError(
            "Files cannot be sent here. Write what you want to say.", kind="uploads_off", status=403
        )
