"""The guides' server: an agent, its history from the store, the SDK's stream of its answer."""

from collections.abc import AsyncIterator
from typing import Any

from agents import Agent, Runner
from chatkit.agents import AgentContext, simple_to_agent_input, stream_agent_response
from chatkit.server import ChatKitServer
from chatkit.store import Store
from chatkit.types import ThreadItem, ThreadMetadata, ThreadStreamEvent, UserMessageItem

from bench.peer.agent import agent

Context = dict[str, Any]
HISTORY = 20
FAKE_ID = "__fake_id__"


class PeerServer(ChatKitServer[Context]):
    def __init__(self, store: Store[Context]) -> None:
        super().__init__(store)
        self.agent: Agent[AgentContext[Context]] = agent()

    async def history(self, thread: ThreadMetadata, context: Context) -> list[ThreadItem]:
        items = await self.store.load_thread_items(thread.id, None, HISTORY, "asc", context)
        return items.data

    async def respond(
        self,
        thread: ThreadMetadata,
        input_user_message: UserMessageItem | None,
        context: Context,
    ) -> AsyncIterator[ThreadStreamEvent]:
        agent_input = await simple_to_agent_input(await self.history(thread, context))
        agent_context: AgentContext[Context] = AgentContext(
            thread=thread, store=self.store, request_context=context
        )
        result = Runner.run_streamed(self.agent, agent_input, context=agent_context)
        item_id = self.store.generate_item_id("message", thread, context)
        async for event in stream_agent_response(agent_context, result):
            yield _named(event, item_id)


def _named(event: ThreadStreamEvent, item_id: str) -> ThreadStreamEvent:
    """Chat-completions models call every message the same: give it the id of its own."""
    if event.type in {"thread.item.added", "thread.item.done"} and event.item.id == FAKE_ID:
        event.item.id = item_id
    elif event.type == "thread.item.updated" and event.item_id == FAKE_ID:
        event.item_id = item_id
    return event
