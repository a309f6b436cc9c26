"""The agent's part of an answer: model and tools, streamed as ChatKit events, stoppable."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator
from contextlib import aclosing
from copy import copy
from typing import Any, cast

from agents import Model, ModelSettings, RunConfig, Runner, RunResultStreaming
from chatkit.agents import stream_agent_response
from chatkit.types import ThreadItem, ThreadStreamEvent

from chat.assistant import Assistant, Turn, TurnContext
from chat.conf import conf
from chat.errors import ChatError
from chat.llm.config import llm_config
from chat.llm.failures import explain
from chat.llm.provider import model_for, run_settings, uses_embedded
from chat.runs.live import LiveRun
from chat.runs.outcome import Outcome
from chat.turn.converter import Converter
from chat.turn.first_word import FirstWord
from chat.turn.fresh_ids import with_fresh_ids
from chat.turn.hooks import Stopped, ToolHooks, without_leaks
from chat.turn.store import TurnStore
from chat.turn.wanted import Wanted

logger = logging.getLogger(__name__)


class Answer:
    """One turn of the assistant's agent."""

    def __init__(
        self,
        assistant: Assistant,
        turn: Turn,
        history: list[ThreadItem],
        *,
        store: TurnStore,
        live: LiveRun,
        outcome: Outcome,
    ) -> None:
        self._assistant, self._turn, self._history = assistant, turn, history
        self._store, self._live, self._outcome = store, live, outcome

    async def events(self) -> AsyncIterator[ThreadStreamEvent]:
        """The answer's events. Ends with CancelledError when the run was stopped.

        That exception is what makes the SDK keep the partial reply; it must come from inside
        this generator, after the agent's run has ended.
        """
        try:
            result = await self._started()
            stream = with_fresh_ids(stream_agent_response(self._context, cast(Any, Wanted(result))))
            # After a stop this ends by itself: what tools had streamed until then is kept.
            async with aclosing(stream):
                async for event in stream:
                    yield event
        except Stopped:
            pass
        except ChatError:
            raise
        except Exception as error:  # whatever a model, its server or a tool did: say it in words
            if not self._live.stopping:
                raise self._failed(error) from error
        if self._live.stopping:
            raise asyncio.CancelledError

    async def _started(self) -> RunResultStreaming:
        turn = self._turn
        # A copy: of runs that share an agent, the SDK compares all tools at each step of each.
        agent = copy(await self._assistant.agent(turn))
        embedded = await self._assistant.embedded_model(turn) if uses_embedded() else None
        without_leaks(agent.tools)
        hooks = ToolHooks(self._live, turn.context.owner_id, self._outcome)
        self._context = TurnContext(
            thread=turn.thread, store=self._store, request_context=turn.context, turn=turn
        )
        result = Runner.run_streamed(
            agent,
            await Converter(self._assistant, turn.context).to_agent_input(self._history),
            context=self._context,
            max_turns=conf().max_turns,
            hooks=hooks,
            run_config=_run_config(
                FirstWord(model_for(turn.model or None, embedded=embedded), self._live),
                run_settings(turn.model or None),
            ),
        )
        self._outcome.model = turn.model or llm_config().model
        self._outcome.usage = result.context_wrapper.usage
        self._live.on_stop(result.cancel)
        return result

    def _failed(self, error: Exception) -> ChatError:
        failure = explain(error)
        # Frames without the exception's text: that may hold the conversation.
        frames = "".join(traceback.format_tb(error.__traceback__)[-4:])
        logger.error("An answer failed: %s\n%s", failure.detail, frames)
        return ChatError(failure.sentence, kind=failure.kind, allow_retry=failure.allow_retry)


# Making one evaluates the type hints of all its fields, more than a millisecond; a copy does not.
RUN_CONFIG = RunConfig(tracing_disabled=True, tool_not_found_behavior="return_error_to_model")


def _run_config(model: Model, settings: ModelSettings) -> RunConfig:
    made = copy(RUN_CONFIG)
    made.model, made.model_settings = model, settings
    return made
