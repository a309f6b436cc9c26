"""The task assistant: what the chat engine is given by its one setting."""

from __future__ import annotations

from collections.abc import AsyncIterator

from agents import Agent, Model
from chatkit.types import SyncCustomActionResponse, ThreadStreamEvent

from chat.assistant import ActionCall, Assistant, Turn, TurnContext
from tasks.assistant import actions
from tasks.assistant.embedded import task_model
from tasks.assistant.instructions import instructions
from tasks.assistant.tools import TOOLKIT


class TaskAssistant(Assistant):
    async def agent(self, turn: Turn) -> Agent[TurnContext]:
        return Agent(name="Tasks", instructions=instructions(turn), tools=list(TOOLKIT))

    async def embedded_model(self, turn: Turn) -> Model:
        return await task_model(turn)

    def action(self, call: ActionCall) -> AsyncIterator[ThreadStreamEvent]:
        return actions.events(call)

    async def sync_action(self, call: ActionCall) -> SyncCustomActionResponse:
        return await actions.answered(call)
