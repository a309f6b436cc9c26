"""What the engine does around each tool: no start after a stop, none unrecorded."""

from __future__ import annotations

import logging
import time
from typing import Any

from agents import Agent, FunctionTool, RunContextWrapper, RunHooks, Tool
from agents.tool import set_function_tool_failure_error_function
from agents.tool_context import ToolContext as SDKToolContext

from chat import audit
from chat.assistant import TurnContext
from chat.db import in_db
from chat.errors import ChatError
from chat.models import ToolCall
from chat.runs.live import LiveRun
from chat.runs.outcome import Outcome

logger = logging.getLogger(__name__)


class Stopped(Exception):
    """The run is to end: raised where a tool or the model would have started."""


class ToolHooks(RunHooks[TurnContext]):
    """One for each run; tools may run side by side."""

    def __init__(self, run: LiveRun, owner_id: Any, outcome: Outcome) -> None:
        self._run, self._owner_id, self._outcome = run, owner_id, outcome
        self._open: dict[str, tuple[int, float]] = {}

    async def on_llm_start(self, *_: Any, **__: Any) -> None:
        self._check()

    async def on_tool_start(
        self, context: RunContextWrapper[TurnContext], agent: Agent[TurnContext], tool: Tool
    ) -> None:
        self._check()
        call_id, arguments = _named(context)
        began = time.monotonic()
        row = await in_db(
            audit.call_started,
            self._run.id,
            self._owner_id,
            name=tool.name,
            arguments=arguments,
            call_id=call_id,
        )
        self._open[call_id] = (row, began)
        self._outcome.tools_used = True
        self._check()

    async def on_tool_end(
        self,
        context: RunContextWrapper[TurnContext],
        agent: Agent[TurnContext],
        tool: Tool,
        result: object,
    ) -> None:
        call_id, _ = _named(context)
        row, began = self._open.pop(call_id, (0, 0.0))
        failed = call_id in context.context.failed_calls
        outcome = ToolCall.Outcome.ERROR if failed else ToolCall.Outcome.OK
        await in_db(audit.call_ended, row, outcome=outcome, detail=str(result), began=began)

    def _check(self) -> None:
        if self._run.stopping:
            raise Stopped


def without_leaks(tools: list[Tool]) -> None:
    """The SDK's default tells the model the exception's text; ours keeps it to ourselves."""
    for tool in tools:
        if isinstance(tool, FunctionTool) and tool._use_default_failure_error_function:
            set_function_tool_failure_error_function(tool, _tool_failed)


def _tool_failed(context: RunContextWrapper[TurnContext], error: Exception) -> str:
    call_id, _ = _named(context)
    context.context.failed_calls.add(call_id)
    if isinstance(error, ChatError):
        return error.message
    logger.error("A tool failed: %s", type(error).__name__)
    return "The tool failed and changed nothing more. Tell the user so in one sentence."


def _named(context: RunContextWrapper[TurnContext]) -> tuple[str, str]:
    if isinstance(context, SDKToolContext):
        return context.tool_call_id, context.tool_arguments or ""
    return "", ""
