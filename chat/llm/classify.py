"""Which kind of failure an exception is; the one place that reads providers' codes and words."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum

import httpx2
from agents.exceptions import (
    MaxTurnsExceeded,
    ModelBehaviorError,
    ModelRefusalError,
    ModelTimeoutError,
    ToolTimeoutError,
)
from openai import APIConnectionError, APIError, APIStatusError, APITimeoutError

from .embedded import EmbeddedError
from .faults import Cut, Filtered, Garbled, Reported, Silent, TooLong
from .picker import UnknownModel
from .problems import NotConfigured


class Kind(StrEnum):
    BAD_KEY = "bad_key"
    NO_QUOTA = "no_quota"
    RATE_LIMITED = "rate_limited"
    TOO_MUCH_CONTEXT = "too_much_context"
    NO_SUCH_MODEL = "no_such_model"
    NO_TOOLS = "no_tools"
    WRONG_ADDRESS = "wrong_address"
    DOWN = "down"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    CUT = "cut"
    GARBLED = "garbled"
    FILTERED = "filtered"
    TOO_LONG = "too_long"
    CONFUSED = "confused"
    TOO_MANY_STEPS = "too_many_steps"
    EMBEDDED = "embedded"
    NOT_CONFIGURED = "not_configured"
    REJECTED = "rejected"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    kind: Kind
    status: int | None = None
    code: str = ""
    retry_after: float | None = None
    connecting: bool = False  # the request never reached the provider


BY_TYPE: tuple[tuple[tuple[type[BaseException], ...], Kind], ...] = (
    ((NotConfigured,), Kind.NOT_CONFIGURED),
    ((UnknownModel,), Kind.NO_SUCH_MODEL),
    ((EmbeddedError,), Kind.EMBEDDED),
    ((Filtered, ModelRefusalError), Kind.FILTERED),
    ((TooLong,), Kind.TOO_LONG),
    ((Cut,), Kind.CUT),
    ((Garbled,), Kind.GARBLED),
    ((Silent, ModelTimeoutError, ToolTimeoutError), Kind.TIMEOUT),
    ((MaxTurnsExceeded,), Kind.TOO_MANY_STEPS),
    ((ModelBehaviorError,), Kind.CONFUSED),
)

# What providers say, by code or in words; the first that fits. Statuses alone are ambiguous:
# a bad key is a 400 of Gemini's, a missing model a 400 of OpenRouter's, no tools a 404 of its.
WORDS: tuple[tuple[re.Pattern[str], Kind], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (
            r"context_length|context length|context window|context size|maximum context"
            r"|prompt is too long|input is too long|too many (input )?tokens"
            r"|(input|prompt) tokens?.{0,40}exceed|token count.{0,60}exceed|request too large",
            Kind.TOO_MUCH_CONTEXT,
        ),
        (r"support (for )?tool|tool use|does not support function|tools? (is|are) not supported",
         Kind.NO_TOOLS),
        # Gemini says "exceeded your current quota" of a minute's limit too, then with a delay.
        (r"retry in \d|retrydelay", Kind.RATE_LIMITED),
        (r"insufficient_quota|billing_hard_limit|insufficient (credit|balance|funds)|no credits"
         r"|exceeded your current quota|credit balance|payment required|billing_not_active",
         Kind.NO_QUOTA),
        (r"invalid_api_key|incorrect api key|api key not valid|invalid api key|api_key_invalid"
         r"|no auth credentials|invalid authentication|missing api key|user not found",
         Kind.BAD_KEY),
        (r"model_not_found|model.{0,80}(not found|does not exist|not a valid|not exist)"
         r"|not a valid model|no endpoints found|unknown model|try pulling", Kind.NO_SUCH_MODEL),
        (r"content_filter|content_policy|content management policy|safety system|flagged"
         r"|moderation", Kind.FILTERED),
        (r"rate_limit|rate limit|too many requests|resource_exhausted", Kind.RATE_LIMITED),
        (r"server_error|overloaded|unavailable|internal_error|internal error|bad gateway",
         Kind.DOWN),
    )
)  # fmt: skip

BY_STATUS = {
    401: Kind.BAD_KEY,
    402: Kind.NO_QUOTA,
    403: Kind.BAD_KEY,
    408: Kind.TIMEOUT,
    413: Kind.TOO_MUCH_CONTEXT,
    429: Kind.RATE_LIMITED,
}


def classify(error: BaseException) -> Finding:
    for cause in _chain(error):
        if found := _typed(cause):
            return found
    return Finding(Kind.UNKNOWN)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__


def _typed(error: BaseException) -> Finding | None:
    if isinstance(error, Reported):
        return _said(error.status, error.code, error.message, None)
    if isinstance(error, APITimeoutError):
        return Finding(Kind.TIMEOUT, connecting=isinstance(error.__cause__, httpx2.ConnectTimeout))
    if isinstance(error, APIConnectionError):
        connecting = isinstance(error.__cause__, httpx2.ConnectError)
        return Finding(Kind.UNREACHABLE, connecting=connecting)
    if isinstance(error, APIStatusError):
        return _status(error)
    if isinstance(error, APIError):
        return _said(None, error.code or "", error.message, None)
    kind = next((kind for types, kind in BY_TYPE if isinstance(error, types)), None)
    return Finding(kind) if kind else None


def _status(error: APIStatusError) -> Finding:
    found = _said(
        error.status_code,
        error.code or error.type or "",
        f"{error.message} {error.body}",  # Gemini sends a list, which the SDK does not read
        retry_after(error.response.headers),
    )
    not_an_api = not isinstance(error.body, dict | list)
    if found.kind is Kind.REJECTED and (error.status_code in {404, 405} or _is_redirect(error)):
        kind = Kind.WRONG_ADDRESS if not_an_api or _is_redirect(error) else Kind.NO_SUCH_MODEL
        return Finding(kind, found.status, found.code)
    return found


def _is_redirect(error: APIStatusError) -> bool:
    return 300 <= error.status_code < 400


def _said(status: int | None, code: str, message: str, wait: float | None) -> Finding:
    safe = code if re.fullmatch(r"[A-Za-z0-9_.-]{1,60}", code) else ""
    words = f"{code} {message}"[:4_000]
    said = next((kind for pattern, kind in WORDS if pattern.search(words)), None)
    return Finding(said or _by_status(status), status, safe, wait)


def _by_status(status: int | None) -> Kind:
    if status is None or status >= 500:
        return Kind.DOWN
    return BY_STATUS.get(status, Kind.REJECTED)


def retry_after(headers: httpx2.Headers) -> float | None:
    """Seconds, from either form of the header, or OpenAI's in milliseconds."""
    if milliseconds := _number(headers.get("retry-after-ms")):
        return milliseconds / 1_000
    value = headers.get("retry-after")
    seconds = _number(value)
    if seconds is not None or not value:
        return seconds
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except ValueError:
        return None


def _number(value: str | None) -> float | None:
    try:
        return max(0.0, float(value)) if value else None
    except ValueError:
        return None
