"""What can go wrong, as a person reads it; the one place where failures become ChatKit's."""

from __future__ import annotations

import math

from chatkit.errors import CustomStreamError
from chatkit.store import NotFoundError
from chatkit.types import ErrorEvent, NoticeEvent
from pydantic import ValidationError


class ChatError(CustomStreamError):
    """A failure with a sentence for the person: what happened, and what to do.

    ChatKit's own error codes are two, so `kind` is for logs, the audit and JSON answers. `status`
    is the HTTP status where the answer is no stream. Raise it from tools' services and actions;
    never put an exception's text or a model's words into the message.
    """

    kind = "refused"
    status = 400

    def __init__(
        self,
        message: str,
        *,
        kind: str | None = None,
        status: int | None = None,
        allow_retry: bool = False,
    ) -> None:
        super().__init__(message, allow_retry=allow_retry)
        self.kind = kind or self.kind
        self.status = status or self.status

    def __str__(self) -> str:
        return self.kind


class Busy(ChatError):
    kind, status = "busy", 409

    def __init__(self) -> None:
        super().__init__(
            "The assistant is still answering in this conversation. Wait until it is done, or "
            "stop it, and send your message again.",
            allow_retry=True,
        )


class Draining(ChatError):
    kind, status = "restarting", 503

    def __init__(self) -> None:
        super().__init__(
            "The server is restarting. Send your message again in a few seconds.", allow_retry=True
        )


class LimitReached(ChatError):
    """Too often or too much; `wait` seconds until it may go on."""

    kind, status = "limit", 429

    def __init__(self, what: str, *, wait: float, at: str = "", allow_retry: bool = True) -> None:
        self.wait = math.ceil(wait)
        when = f"at {at}, {_in(self.wait)}" if at else _in(self.wait)
        super().__init__(f"{what}. Try again {when}.", allow_retry=allow_retry)


class Notice(ChatError):
    """Said as a notice, for nothing is broken."""

    title = ""


class ThreadNotActive(Notice):
    """The conversation is locked or closed."""

    kind, status = "thread_not_active", 409

    def __init__(self, state: str, reason: str | None) -> None:
        self.title = f"This conversation is {state}"
        super().__init__(reason or "Nothing can be added to it. Start a new chat to go on.")


class ChatOff(Notice):
    """Whoever runs the site has switched the chat off."""

    kind, status = "chat_off", 503
    title = "The chat is switched off"

    def __init__(self, notice: str) -> None:
        super().__init__(
            notice or "Nothing is answered for now. What was said before can still be read."
        )


def as_chat_error(error: Exception) -> ChatError:
    """Any failure as a sentence that gives nothing away."""
    match error:
        case ChatError():
            return error
        case NotFoundError():
            return ChatError(
                "This conversation, or a part of it, is gone. Open another one or start a new "
                "chat.",
                kind="not_found",
                status=404,
            )
        case ValidationError():
            return ChatError(
                "The request could not be understood. Reload the page and try again.",
                kind="bad_request",
            )
        case _:
            return ChatError(
                "Something went wrong on our side while answering. Try again.",
                kind="internal",
                status=500,
                allow_retry=True,
            )


def event_of(error: ChatError) -> ErrorEvent | NoticeEvent:
    if isinstance(error, Notice):
        return NoticeEvent(level="warning", title=error.title, message=error.message)
    return ErrorEvent(code="custom", message=error.message, allow_retry=error.allow_retry)


def _in(seconds: int) -> str:
    if seconds < 90:
        return f"in {seconds} second{'s' * (seconds != 1)}"
    if seconds < 90 * 60:
        return f"in {math.ceil(seconds / 60)} minutes"
    return f"in {math.ceil(seconds / 3600)} hours"
