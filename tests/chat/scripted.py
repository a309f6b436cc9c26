"""An assistant whose model says what a test wrote, token by token, with tools to call."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from agents import Agent, Model, Tool, function_tool
from chatkit.types import SyncCustomActionResponse, ThreadStreamEvent
from django.conf import settings
from django.test import override_settings

from chat.assistant import ActionCall, Assistant, ToolContext, Turn, TurnContext
from chat.llm.embedded import Call, Calls, EmbeddedModel, Reply

Step = Reply | Calls | Exception


class Script:
    """Answers in order; `slowly` breathes between tokens, so that a test can come between."""

    def __init__(self) -> None:
        self.steps: list[tuple[Step, float]] = []
        self.tools: list[Tool] = []
        self.started: list[str] = []
        self.ended: list[str] = []
        self.turns: list[Turn] = []
        self.seen: list[Any] = []
        self.emitted = 0
        self.on_tool: Callable[[TurnContext], None] | None = None
        self.on_action: Callable[[ActionCall], AsyncIterator[ThreadStreamEvent]] | None = None

    def say(self, text: str) -> Script:
        self.steps.append((Reply(text), 0))
        return self

    def slowly(self, text: str, pause: float = 0.02) -> Script:
        self.steps.append((Reply(text), pause))
        return self

    def call(self, *names: str, text: str = "", pause: float = 0.0) -> Script:
        calls = Calls([Call(name, {"word": "x"}) for name in names], text=text)
        self.steps.append((calls, pause))
        return self

    def breaks(self, text: str, after: int) -> Script:
        """The model's connection breaks after so many events."""
        self.steps.append((Reply(text), -after))
        return self

    def fail(self, error: Exception | None = None) -> Script:
        self.steps.append((error or RuntimeError("secret words of an exception"), 0))
        return self

    def tool(self, name: str, seconds: float = 0.0, error: Exception | None = None) -> Script:
        async def work(ctx: ToolContext, word: str) -> str:
            self.started.append(name)
            if self.on_tool:
                self.on_tool(ctx.context)
            await asyncio.sleep(seconds)
            if error:
                raise error
            self.ended.append(name)
            return f"{name} done"

        self.tools.append(function_tool(work, name_override=name))
        return self


class ScriptedModel(EmbeddedModel):
    def __init__(self, script: Script) -> None:
        self._script = script
        self._pause = 0.0

    def decide(self, input_items: Any, tools: Any, instructions: str) -> Reply | Calls:
        self._script.seen.append(input_items)
        if not self._script.steps:
            return Reply("Nothing more is written.")
        step, self._pause = self._script.steps.pop(0)
        if isinstance(step, Exception):
            raise step
        return step

    async def stream_response(self, *args: Any, **kwargs: Any) -> AsyncIterator[Any]:
        count = 0
        async for event in super().stream_response(*args, **kwargs):
            count += 1
            self._script.emitted += 1
            if self._pause:
                await asyncio.sleep(max(self._pause, 0.01))
            if self._pause < 0 and count > -self._pause:
                raise ConnectionError("secret words of a connection")
            yield event


class ScriptedAssistant(Assistant):
    script = Script()

    async def agent(self, turn: Turn) -> Agent[TurnContext]:
        self.script.turns.append(turn)
        return Agent(name="Scripted", instructions="Do.", tools=self.script.tools)

    async def embedded_model(self, turn: Turn) -> Model:
        return ScriptedModel(self.script)

    def action(self, call: ActionCall) -> AsyncIterator[ThreadStreamEvent]:
        if self.script.on_action is None:
            return super().action(call)
        return self.script.on_action(call)

    async def sync_action(self, call: ActionCall) -> SyncCustomActionResponse:
        return await super().sync_action(call)


@contextmanager
def scripted(script: Script, **chatkit: Any) -> Iterator[Script]:
    """This script answers; further keys of `settings.CHATKIT` may be given."""
    ScriptedAssistant.script = script
    given = {**settings.CHATKIT, "ASSISTANT": "tests.chat.scripted.ScriptedAssistant", **chatkit}
    with override_settings(CHATKIT=given):
        yield script
