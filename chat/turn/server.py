"""One streamed turn: the SDK's event pipeline around the assistant's answer."""

from __future__ import annotations

from collections.abc import AsyncIterator

from chatkit.types import (
    AssistantMessageItem,
    ErrorEvent,
    ThreadItem,
    ThreadItemReplacedEvent,
    ThreadMetadata,
    ThreadsAddStructuredInputReq,
    ThreadsCustomActionReq,
    ThreadStreamEvent,
    UserMessageItem,
)

from chat.actions import act
from chat.assistant import ActionCall, Assistant, Turn
from chat.choices import still_allowed
from chat.context import RequestContext
from chat.errors import ChatError
from chat.models import Run
from chat.runs.begin import Begun
from chat.runs.live import LiveRun
from chat.runs.outcome import Outcome
from chat.server import Server
from chat.turn.answer import Answer
from chat.turn.partials import with_partials_kept
from chat.turn.store import TurnStore


class TurnServer(Server):
    """The SDK's server for one turn that is stored already.

    `_process_streaming_impl` of the SDK stores thread, message and reply piece by piece while it
    streams, with no run that could be stopped or found again. Here `begin` has stored them in one
    transaction; from there on it is the SDK's own `_process_events`.
    """

    def __init__(
        self, assistant: Assistant, begun: Begun, context: RequestContext, live: LiveRun
    ) -> None:
        self._turn_store = TurnStore(begun)
        super().__init__(self._turn_store)
        self._assistant, self._begun, self._context, self._live = assistant, begun, context, live
        self.outcome = Outcome()
        # What a stop left unfinished, as it was stored.
        self.kept: list[ThreadItem] = []
        model, tool_choice = still_allowed(
            begun.message.inference_options if begun.message else None
        )
        self.turn = Turn(
            context=context,
            thread=begun.thread,
            run_id=begun.run_id,
            message=begun.message,
            model=model,
            tool_choice=tool_choice,
            replaces=begun.replaced_runs,
        )

    async def stream(self) -> AsyncIterator[ThreadStreamEvent]:
        begun = self._begun
        async for event in self._process_events(begun.thread, self._context, self._events):
            if isinstance(event, ErrorEvent) and self.outcome.state is Run.State.DONE:
                self.outcome.fail("internal", event.message or "")
            yield event

    async def title(self) -> str | None:
        return await self._assistant.title(self.turn)

    def respond(
        self,
        thread: ThreadMetadata,
        input_user_message: UserMessageItem | None,
        context: RequestContext,
    ) -> AsyncIterator[ThreadStreamEvent]:
        answer = Answer(
            self._assistant,
            self.turn,
            self._begun.history,
            store=self._turn_store,
            live=self._live,
            outcome=self.outcome,
        )
        if self._begun.replaced_items:
            return answer.events()  # a retry that fails leaves the earlier answer, and no half one
        return with_partials_kept(answer.events(), self._apply_assistant_message_update)

    async def _events(self) -> AsyncIterator[ThreadStreamEvent]:
        begun = self._begun
        try:
            if begun.structured and isinstance(begun.request, ThreadsAddStructuredInputReq):
                # Inside the pipeline, as the SDK does it: there the change is stored.
                answered = await self._apply_structured_input_submission(
                    begun.structured, begun.request.params.input
                )
                yield ThreadItemReplacedEvent(item=answered)
                begun.history = [
                    answered if item.id == answered.id else item for item in begun.history
                ]
            async for event in self._made():
                yield event
        except ChatError as error:
            self.outcome.fail(error.kind, error.message)
            raise

    def _made(self) -> AsyncIterator[ThreadStreamEvent]:
        begun = self._begun
        if not isinstance(begun.request, ThreadsCustomActionReq):
            return self.respond(begun.thread, begun.message, self._context)
        action, sender = begun.request.params.action, begun.sender
        self.outcome.tools_used = True
        call = ActionCall(self._context, begun.thread, action, sender, begun.run_id, self.store)
        self._turn_store.stored = call.stored
        return act(self._assistant, call)

    async def handle_stream_cancelled(
        self, thread: ThreadMetadata, pending_items: list[ThreadItem], context: RequestContext
    ) -> None:
        if not self._begun.takes_slot:
            return  # an action has no reply that a later turn could take up again
        await super().handle_stream_cancelled(thread, pending_items, context)
        self.kept = [item for item in pending_items if _has_text(item)]


def _has_text(item: ThreadItem) -> bool:
    return isinstance(item, AssistantMessageItem) and any(
        part.text.strip() for part in item.content
    )
