"""A failed answer, as the person reads it: what happened, what to do; no exception's text."""

from dataclasses import dataclass

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from .classify import Finding, Kind, classify
from .config import llm_config

SENTENCES: dict[Kind, str] = {
    Kind.BAD_KEY: _(
        "The assistant's model provider refused our access key. Trying again will not help: the "
        "people who run this site have to renew the key."
    ),
    Kind.NO_QUOTA: _(
        "The assistant's account with its model provider has no credit left. The people who run "
        "this site have to top it up; nothing you wrote is lost."
    ),
    Kind.RATE_LIMITED: _(
        "The model is asked more often than its provider allows. Wait a minute, then retry."
    ),
    Kind.TOO_MUCH_CONTEXT: _(
        "This conversation is longer than the model can read at once. Start a new conversation, "
        "or send a shorter message."
    ),
    Kind.NO_SUCH_MODEL: _(
        "The provider does not know the chosen model. Pick another model, or tell the people who "
        "run this site."
    ),
    Kind.NO_TOOLS: _(
        "The chosen model cannot use tools, and this assistant needs them. Pick another model, or "
        "tell the people who run this site."
    ),
    Kind.WRONG_ADDRESS: _(
        "There is no model server at the address that this site is set up with. The people who "
        "run it have to correct the address."
    ),
    Kind.DOWN: _("The model provider has a fault of its own right now. Retry in a few minutes."),
    Kind.UNREACHABLE: _(
        "The model provider could not be reached. Retry in a moment; if it stays so, tell the "
        "people who run this site."
    ),
    Kind.TIMEOUT: _("The model took too long to answer. Retry, perhaps with a shorter question."),
    Kind.CUT: _(
        "The connection to the model broke off in the middle of the answer. What came until then "
        "is kept; retry for a whole answer."
    ),
    Kind.GARBLED: _(
        "The model's answer arrived damaged and could not be read further. Retry; if it happens "
        "again, pick another model."
    ),
    Kind.FILTERED: _(
        "The provider's content filter stopped this answer. Say it in other words and send it "
        "again."
    ),
    Kind.TOO_LONG: _(
        "The answer reached the greatest length that is allowed and stops here. Ask for the rest, "
        "or for something shorter."
    ),
    Kind.CONFUSED: _(
        "The model asked for something that this assistant does not have. Retry, or say it in "
        "other words."
    ),
    Kind.TOO_MANY_STEPS: _(
        "This took more steps than one answer may have, so it was stopped. What was done stays "
        "done; ask for the rest in smaller parts."
    ),
    Kind.EMBEDDED: _(
        "The built-in assistant stumbled over this message; that is our mistake. Say it in other "
        "words and send it again."
    ),
    Kind.NOT_CONFIGURED: _(
        "The assistant's model is not set up completely. The people who run this site have to "
        "finish its settings."
    ),
    Kind.REJECTED: _(
        "The model provider did not accept this request. Pick another model or start a new "
        "conversation; if it stays so, tell the people who run this site."
    ),
    Kind.UNKNOWN: _(
        "Something went wrong on our side while the answer was made. Retry; what you wrote is kept."
    ),
}

RETRY_HELPS = frozenset({
    Kind.RATE_LIMITED, Kind.DOWN, Kind.UNREACHABLE, Kind.TIMEOUT, Kind.CUT, Kind.GARBLED,
    Kind.CONFUSED, Kind.UNKNOWN,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Failure:
    kind: Kind
    sentence: str  # for the person, in their language
    detail: str  # for logs and staff: codes and names, no content and no secret
    allow_retry: bool
    retry_after: float | None = None


def explain(error: BaseException) -> Failure:
    """What to tell of an exception that ended a run, whoever raised it."""
    found = classify(error)
    return Failure(
        kind=found.kind,
        sentence=gettext(SENTENCES[found.kind]),
        detail=_detail(error, found),
        allow_retry=found.kind in RETRY_HELPS,
        retry_after=found.retry_after,
    )


def _detail(error: BaseException, found: Finding) -> str:
    config = llm_config()
    said = {
        "kind": found.kind.value,
        "provider": config.provider.name,
        "status": found.status,
        "code": found.code,
        "error": type(error).__name__,
        "retry_after": found.retry_after,
    }
    return " ".join(f"{name}={value}" for name, value in said.items() if value not in (None, ""))
