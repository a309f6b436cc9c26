"""What an assistant supplies to the engine, and the loading of the one that settings name."""

from __future__ import annotations

import functools
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from textwrap import shorten
from typing import Any, TypeAlias

from agents import Agent, Model, RunContextWrapper
from chatkit.actions import Action
from chatkit.agents import AgentContext
from chatkit.store import Store
from chatkit.types import (
    SyncCustomActionResponse,
    ThreadMetadata,
    ThreadStreamEvent,
    UserMessageItem,
    UserMessageTagContent,
    WidgetItem,
)
from chatkit.widgets import WidgetRoot
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.utils.module_loading import import_string

from chat.conf import conf
from chat.context import RequestContext


@dataclass(frozen=True, slots=True)
class Turn:
    """One answer that is asked for.

    `message` is None when the turn goes on after a client tool or a structured input.
    `run_id` names this answer in `chat.Run` and in the audit. `replaces` has the run ids of
    earlier answers to the same message when the person asked for a retry: what their tools did
    still stands, and the assistant decides whether to undo it or not to repeat it.
    `model` is the model's name as the person chose it or settings say; `tool_choice` the id of a
    tool that the person picked, from `Assistant.tool_choices` only.
    """

    context: RequestContext
    thread: ThreadMetadata
    run_id: str
    message: UserMessageItem | None = None
    model: str = ""
    tool_choice: str | None = None
    replaces: tuple[str, ...] = ()


class TurnContext(AgentContext[RequestContext]):
    """ChatKit's AgentContext, plus the turn: what tools get as `ctx.context`."""

    turn: Turn
    # Calls whose tool raised; the audit reads it.
    failed_calls: set[str] = set()


ToolContext: TypeAlias = RunContextWrapper[TurnContext]
"""The first parameter of every tool: `async def add(ctx: ToolContext, title: str) -> str`."""


@dataclass(frozen=True, slots=True)
class ActionCall:
    """A click in a widget (`sender`, if it is known) or an action that the page sent.

    The payload is the client's word: validate it, and act as `context.user` only.
    `stored` takes the ids of items that the assistant has stored itself, in its own transaction:
    the engine does not write them again, for another click may have changed them since.
    """

    context: RequestContext
    thread: ThreadMetadata
    action: Action[str, Any]
    sender: WidgetItem | None
    run_id: str
    store: Store[RequestContext]
    stored: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Entity:
    """Something to mention with `@`; the fields are those of ChatKit.js."""

    id: str
    title: str
    group: str = ""
    icon: str = ""
    interactive: bool = False
    data: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Command:
    """Something to choose with `/`. `prompt` is put into the composer, or sent if `send`."""

    id: str
    label: str
    description: str = ""
    icon: str = ""
    prompt: str = ""
    send: bool = False


@dataclass(frozen=True, slots=True)
class Prompt:
    label: str
    prompt: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class StartScreen:
    greeting: str = ""
    prompts: Sequence[Prompt] = ()


@dataclass(frozen=True, slots=True)
class ToolChoice:
    """A tool that the person may pick in the composer; `id` comes back as `Turn.tool_choice`."""

    id: str
    label: str
    icon: str = ""
    placeholder: str = ""


def title_of(message: UserMessageItem, length: int = 60) -> str | None:
    """The message's first line, cut at a word."""
    text = "".join(part.text for part in message.content).strip()
    line = " ".join(text.splitlines()[0].split()) if text else ""
    short = shorten(line, length, placeholder="…")
    return line[:length] if short == "…" else short or None


class Assistant:
    """Base of an assistant: subclass it and name it in `CHATKIT["ASSISTANT"]`.

    One instance serves every person and request of a process: keep no state in it. All methods
    are called on the event loop; whatever touches the ORM goes through `chat.db.in_db`.
    """

    async def agent(self, turn: Turn) -> Agent[TurnContext]:
        """The agent for this turn: instructions and tools. The engine sets model and history.

        Tools are `async def`, take a `ToolContext` first, act as
        `ctx.context.request_context.user` and cross into the ORM by `in_db`. They may stream
        widgets and workflow tasks by `ctx.context`. What they raise reaches the model as a
        sentence, never as the exception's text, unless they are given a `failure_error_function`.
        """
        raise NotImplementedError(f"{type(self).__name__} must say which agent answers.")

    async def embedded_model(self, turn: Turn) -> Model:
        """The model that answers when no provider is configured: see `chat.llm.embedded`."""
        raise NotImplementedError(
            f"{type(self).__name__} has no embedded model. Configure a provider (LLM_PROVIDER)."
        )

    def action(self, call: ActionCall) -> AsyncIterator[ThreadStreamEvent]:
        """Answer a widget's action with events (an async generator).

        A changed widget is a ThreadItemReplacedEvent: the engine stores it, unless its id is in
        `call.stored`. A
        `widget.root.updated` on a stored widget is not stored by the SDK, so do not use it here.
        Raise `chat.errors.ChatError` with a sentence for what the person should read.
        """
        raise NotImplementedError(f"{type(self).__name__} has no action {call.action.type!r}.")

    async def sync_action(self, call: ActionCall) -> SyncCustomActionResponse:
        """Answer a widget's action without a stream; the engine stores `updated_item`.

        The default runs `action` and returns the last item that it replaced.
        """
        updated = None
        async for event in self.action(call):
            if event.type == "thread.item.replaced":
                updated = event.item
        return SyncCustomActionResponse(updated_item=updated)

    async def entities(self, context: RequestContext, query: str) -> Sequence[Entity]:
        """What `@query` may mean, best first; an empty query gets useful ones."""
        return ()

    async def entity_preview(self, context: RequestContext, entity_id: str) -> WidgetRoot | None:
        """A small widget about an entity, or None if it is gone or not this person's."""
        return None

    async def convert_tag(self, context: RequestContext, tag: UserMessageTagContent) -> str:
        """What the model reads for a mentioned entity.

        The tag's fields are the client's word: look the id up as `context.user`.
        """
        return f"@{tag.text}"

    async def commands(self, context: RequestContext) -> Sequence[Command]:
        """What `/` offers."""
        return ()

    async def tool_choices(self, context: RequestContext) -> Sequence[ToolChoice]:
        """The tools that the composer offers; any other choice is refused."""
        return ()

    async def title(self, turn: Turn) -> str | None:
        """A new conversation's title, asked for after its first answer; None: none yet."""
        return title_of(turn.message) if turn.message else None

    async def start_screen(self, context: RequestContext) -> StartScreen:
        """What an empty conversation shows."""
        return StartScreen()


@functools.cache
def assistant() -> Assistant:
    """The assistant that settings name, made once."""
    made = import_string(conf().assistant)()
    if not isinstance(made, Assistant):
        raise TypeError(f"{conf().assistant} is no chat.assistant.Assistant.")
    return made


@receiver(setting_changed)
def _forget(*, setting: str, **_: Any) -> None:
    if setting == "CHATKIT":
        assistant.cache_clear()
