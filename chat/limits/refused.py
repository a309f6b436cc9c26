"""What a person reads when something of theirs is used up, and when there is more."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from chat.conf import conf
from chat.context import RequestContext
from chat.errors import ChatError, LimitReached

# A guess: answers take seconds.
UNTIL_ONE_IS_DONE = 5.0


def refused(name: str, context: RequestContext) -> ChatError:
    """The refusal for a quota, by its name in `chat.limits.quotas`."""
    limits = conf()
    match name:
        case "running":
            return LimitReached(
                f"{limits.concurrent_runs} answers are being made for you at this moment. Wait "
                "until one is done, or stop one",
                wait=UNTIL_ONE_IS_DONE,
            )
        case "tokens":
            return _tomorrow("You have used up what one person may use in a day", context)
        case "site":
            return _tomorrow("This site has used up what it may use in a day", context)
        case "threads":
            return ChatError(
                f"You have {limits.threads} conversations, and that is as many as one may have. "
                "Delete some that you no longer need.",
                kind="limit",
                status=429,
            )
        case _:
            return ChatError(
                f"This conversation has {limits.messages_per_thread} messages, and that is as "
                "many as it takes. Start a new chat to go on.",
                kind="limit",
                status=429,
            )


def _tomorrow(what: str, context: RequestContext) -> LimitReached:
    now = datetime.now(UTC)
    midnight = datetime.combine(now.date() + timedelta(days=1), time(), UTC)
    return LimitReached(
        what,
        wait=(midnight - now).total_seconds(),
        at=f"{midnight.astimezone(context.zone):%H:%M}",
        allow_retry=False,
    )
