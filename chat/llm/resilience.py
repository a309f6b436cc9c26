"""Another try, then another model, as long as the person has not seen a word of the answer."""

import asyncio
import logging
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from typing import Any, cast

from agents.items import ModelResponse, TResponseStreamEvent
from agents.models.interface import Model

from .classify import Finding, Kind, classify
from .faults import Cut

logger = logging.getLogger(__name__)

# What may be gone in a moment; a silence has already cost the person its whole timeout.
PASSING = frozenset({Kind.RATE_LIMITED, Kind.DOWN, Kind.UNREACHABLE, Kind.CUT})
FIRST_WAIT, LONGEST_WAIT = 0.5, 10.0
# The stream has begun for us, but not for the person.
OPENING = frozenset({"response.created", "response.in_progress", "response.queued"})


class ResilientModel(Model):
    """Asks its models in order: each some times, the next when the one before it will not."""

    def __init__(self, models: Sequence[tuple[str, Model]], retries: int) -> None:
        self._models = tuple(models)
        self._retries = retries

    @property
    def model(self) -> str:
        return self._models[0][0]

    async def get_response(self, *args: Any, **kwargs: Any) -> ModelResponse:
        attempts = _Attempts(self._models, self._retries)
        while True:
            try:
                return await attempts.model.get_response(*args, **kwargs)
            except Exception as error:  # noqa: BLE001 whatever it is, `failed` raises it again
                await attempts.failed(error)

    async def stream_response(
        self, *args: Any, **kwargs: Any
    ) -> AsyncIterator[TResponseStreamEvent]:
        attempts = _Attempts(self._models, self._retries)
        while True:
            held: list[TResponseStreamEvent] = []
            begun = False
            stream = cast(Any, attempts.model.stream_response(*args, **kwargs))
            try:
                async with aclosing(stream) as events:
                    async for event in events:
                        if begun:
                            yield event
                        elif event.type in OPENING:
                            held.append(event)
                        else:
                            begun = True
                            for opening in (*held, event):
                                yield opening
                return
            except Exception as error:  # noqa: BLE001 whatever it is, both ways raise it again
                if begun:
                    _raise_as_cut(error)
                await attempts.failed(error)

    async def close(self) -> None:
        for _, model in self._models:
            await model.close()


class _Attempts:
    """Where we are: which model, which try."""

    def __init__(self, models: Sequence[tuple[str, Model]], retries: int) -> None:
        self._models = list(models)
        self._retries = retries
        self._tried = 0

    @property
    def model(self) -> Model:
        return self._models[0][1]

    async def failed(self, error: Exception) -> None:
        """Wait for another try or turn to the next model; raises when there is neither."""
        found = classify(error)
        name = self._models[0][0]
        wait = wait_before(found, self._tried)
        if wait is not None and self._tried < self._retries:
            self._tried += 1
            logger.info("model_retry model=%s kind=%s wait=%.1f", name, found.kind, wait)
            await asyncio.sleep(wait)
        elif len(self._models) > 1 and found.kind is not Kind.FILTERED:
            del self._models[0]
            self._tried = 0
            fallback = self._models[0][0]
            logger.warning("model_fallback from=%s to=%s kind=%s", name, fallback, found.kind)
        else:
            raise error


def wait_before(found: Finding, tried: int) -> float | None:
    """Seconds until another try makes sense; None if it does not, or not while somebody waits."""
    if found.kind not in PASSING and not found.connecting:
        return None
    jittered = FIRST_WAIT * 2**tried * random.uniform(0.75, 1.25)  # noqa: S311 no secret
    wait = found.retry_after if found.retry_after is not None else jittered
    return wait if wait <= LONGEST_WAIT else None


def _raise_as_cut(error: Exception) -> None:
    """Once words have come, a lost connection is an answer cut short, not a missing provider."""
    if classify(error).kind is Kind.UNREACHABLE:
        raise Cut("the connection broke") from error
    raise error
