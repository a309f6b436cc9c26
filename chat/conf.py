"""`settings.CHATKIT`, typed, with a default for each key."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.signals import setting_changed
from django.dispatch import receiver


@dataclass(frozen=True, slots=True)
class Conf:
    """One field for each key of `CHATKIT`; the name in capitals is the key."""

    # Dotted path of the Assistant's class.
    assistant: str = "chat.echo.EchoAssistant"
    # Dotted path of `f(request: HttpRequest) -> user or None`, sync: who a request is. It checks
    # CSRF itself where a cookie speaks for the person, and may raise PermissionDenied(sentence).
    authenticate: str = "chat.authentication.by_session"
    # Which element stands in the page: "bundled" (ours) or "openai" (their CDN's, ours if it does
    # not come), and the key that theirs verifies.
    ui: str = "bundled"
    domain_key: str = ""
    # Dotted path of `f(user) -> {topic: version}`, sync: what a page that connects is told, so
    # that it knows what it missed. Empty: nothing.
    counters: str = ""
    # Who answers: "self", this engine, or "hosted", OpenAI's: which workflow, and where.
    backend: str = "self"
    workflow_id: str = ""
    hosted_url: str = "https://api.openai.com/v1"
    # Seconds that a ChatKit session token opens the chat, and may be traded for a new one after.
    session_seconds: int = 600
    session_refresh_seconds: int = 3600
    # Is anything answered; if not, what people read instead of the usual notice.
    enabled: bool = True
    notice: str = ""
    # Of each person; 0: no limit. The first three are counted in memory, or in Redis if its
    # address is given, the others in the database. A day is one of UTC.
    messages_per_minute: int = 30
    actions_per_minute: int = 120
    uploads_per_minute: int = 30
    rate_storage: str = ""
    concurrent_runs: int = 5
    tokens_per_day: int = 1_000_000
    threads: int = 2_000
    messages_per_thread: int = 2_000
    # Of all people together.
    site_tokens_per_day: int = 0
    # Threads (and database connections) that all streams and runs of a process share.
    database_threads: int = 4
    # How much of a thread the model sees.
    history_items: int = 60
    history_tokens: int = 24_000
    # Rounds of model and tools in one turn.
    max_turns: int = 16
    # Refused above this, in bytes.
    body_limit: int = 1_000_000
    # Seconds: a run without a reader stops; a finished run's log is kept; silence is broken by a
    # comment; a process without a beat is dead; running answers may finish after SIGTERM.
    unread_seconds: float = 300.0
    log_seconds: float = 60.0
    comment_seconds: float = 15.0
    heartbeat_seconds: float = 5.0
    dead_seconds: float = 30.0
    grace_seconds: float = 10.0
    # Seconds in which the same POST joins the first answer instead of making another.
    repeat_seconds: float = 10.0
    # Bytes of one answer's log in memory.
    log_limit: int = 8_000_000
    title_length: int = 200
    # Files: taken at all; bytes of one, files of one message, bytes that one person may keep.
    uploads: bool = True
    upload_size: int = 10_000_000
    upload_count: int = 10
    upload_quota: int = 200_000_000
    # Pixels that a picture may claim; a text's or PDF's characters that are kept for the model, and
    # how many of all files, and how many pictures, it reads with one turn.
    image_pixels: int = 50_000_000
    file_text: int = 60_000
    file_text_in_turn: int = 90_000
    images_in_turn: int = 6
    # The model and its provider; `chat.llm.config` reads it.
    llm: Mapping[str, Any] = field(default_factory=dict)


@functools.cache
def conf() -> Conf:
    given: dict[str, Any] = getattr(settings, "CHATKIT", {})
    known = {field.name.upper(): field.name for field in fields(Conf)}
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise ImproperlyConfigured(
            f"settings.CHATKIT has keys that mean nothing: {', '.join(unknown)}. "
            f"It takes: {', '.join(known)}."
        )
    return Conf(**{known[key]: value for key, value in given.items()})


@receiver(setting_changed)
def _forget(*, setting: str, **_: Any) -> None:
    if setting == "CHATKIT":
        conf.cache_clear()
