"""The smallest assistant, for a project that has named none yet: it repeats what it is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agents import Agent, Model, Tool, TResponseInputItem

from chat.assistant import Assistant, Turn, TurnContext
from chat.llm.embedded import Calls, EmbeddedModel, Reply


class EchoModel(EmbeddedModel):
    """Answers with the person's own last words."""

    def decide(
        self, input_items: list[TResponseInputItem], tools: list[Tool], instructions: str
    ) -> Reply | Calls:
        for item in reversed(input_items):
            if item.get("role") == "user":
                return Reply(f"You said: {_text(item)}")
        return Reply("You said nothing.")


class EchoAssistant(Assistant):
    async def agent(self, turn: Turn) -> Agent[TurnContext]:
        return Agent(name="Echo", instructions="Repeat what the person says.")

    async def embedded_model(self, turn: Turn) -> Model:
        return EchoModel()


def _text(item: Mapping[str, Any]) -> str:
    content = item.get("content", "")
    if isinstance(content, str):
        return content
    return "".join(part.get("text", "") for part in content)
