"""The task assistant: what the chat engine is given by its one setting."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

from agents import Agent, Model
from chatkit.types import SyncCustomActionResponse, ThreadStreamEvent, UserMessageTagContent
from chatkit.widgets import WidgetRoot

from chat.assistant import (
    ActionCall,
    Assistant,
    Command,
    Entity,
    StartScreen,
    Turn,
    TurnContext,
)
from chat.context import RequestContext
from chat.db import in_db
from tasks.assistant import actions, entities, offers
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

    async def entities(self, context: RequestContext, query: str) -> Sequence[Entity]:
        return await in_db(entities.found, context.user, query, context.now())

    async def entity_preview(self, context: RequestContext, entity_id: str) -> WidgetRoot | None:
        return await in_db(entities.preview, context.user, entity_id, context.now())

    async def convert_tag(self, context: RequestContext, tag: UserMessageTagContent) -> str:
        return await in_db(entities.said, context.user, tag)

    async def commands(self, context: RequestContext) -> Sequence[Command]:
        return offers.COMMANDS

    async def start_screen(self, context: RequestContext) -> StartScreen:
        return await in_db(offers.start_screen, context.user, context.now())
