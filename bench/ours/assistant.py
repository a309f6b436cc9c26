"""An assistant without tools: what the peer and the floor are as well."""

from agents import Agent

from chat.assistant import Assistant, Turn, TurnContext

# Made once, as the peer's is.
AGENT = Agent[TurnContext](name="Assistant", instructions="You are a helpful assistant.")


class PlainAssistant(Assistant):
    async def agent(self, turn: Turn) -> Agent[TurnContext]:
        return AGENT
