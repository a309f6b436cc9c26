"""A model without key or network: rules decide, and the answer streams as a model's does."""

import asyncio
import json
import re
from abc import abstractmethod
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from agents.agent_output import AgentOutputSchemaBase
from agents.handoffs import Handoff
from agents.items import ModelResponse, TResponseInputItem, TResponseStreamEvent
from agents.model_settings import ModelSettings
from agents.models.interface import Model, ModelTracing
from agents.tool import Tool
from agents.usage import Usage
from openai.types.responses import (
    Response,
    ResponseFunctionToolCall,
    ResponseOutputItem,
    ResponseOutputMessage,
    ResponseOutputText,
)
from openai.types.responses.response_prompt_param import ResponsePromptParam

from .events import Emitter, response, usage_of
from .tokens import estimate_items, estimate_text

WORDS_BETWEEN_BREATHS = 8


@dataclass(frozen=True, slots=True)
class Reply:
    """What the assistant says; the turn ends with it."""

    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """One tool to run. `arguments` is what the tool's JSON schema asks for."""

    name: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Calls:
    """Tools to run, all at once; `decide` is asked again with their outputs appended."""

    calls: Sequence[Call]
    text: str = ""


class EmbeddedError(Exception):
    """The rules failed; the cause is chained."""


class EmbeddedModel(Model):
    """The base of a rule-driven model: subclass it and write `decide`.

    `decide` gets the conversation as Responses input items (a plain question is one user message),
    the tools that the agent has, and the agent's instructions. It answers `Reply(text)`, or
    `Calls([Call(name, arguments)])`; after the tools ran it is asked again, with a `function_call`
    and a `function_call_output` item for each call at the end of `input_items`.

    It must not block and must not await: it runs on the event loop. Keep no state between calls;
    what belongs to one request comes in by the constructor. An exception becomes the person's
    "embedded failure" sentence. The words stream one by one, without any pause of their own.
    """

    name = "embedded"

    @abstractmethod
    def decide(
        self, input_items: list[TResponseInputItem], tools: list[Tool], instructions: str
    ) -> Reply | Calls:
        """Say something, or name the tools to run."""

    async def get_response(
        self,
        system_instructions: str | None,
        input: str | list[TResponseInputItem],
        model_settings: ModelSettings,
        tools: list[Tool],
        output_schema: AgentOutputSchemaBase | None,
        handoffs: list[Handoff],
        tracing: ModelTracing,
        *,
        previous_response_id: str | None,
        conversation_id: str | None,
        prompt: ResponsePromptParam | None,
    ) -> ModelResponse:
        items = as_items(input)
        output = _output(self._decided(items, tools, system_instructions))
        made = usage_of(*_tokens(items, system_instructions, output))
        return ModelResponse(
            output=output,
            usage=Usage(
                requests=1,
                input_tokens=made.input_tokens,
                output_tokens=made.output_tokens,
                total_tokens=made.total_tokens,
            ),
            response_id=None,
        )

    async def stream_response(
        self,
        system_instructions: str | None,
        input: str | list[TResponseInputItem],
        model_settings: ModelSettings,
        tools: list[Tool],
        output_schema: AgentOutputSchemaBase | None,
        handoffs: list[Handoff],
        tracing: ModelTracing,
        *,
        previous_response_id: str | None,
        conversation_id: str | None,
        prompt: ResponsePromptParam | None,
    ) -> AsyncIterator[TResponseStreamEvent]:
        items = as_items(input)
        answer = response(self.name)
        emit = Emitter()
        yield emit.created(answer)
        output = _output(self._decided(items, tools, system_instructions))
        for index, item in enumerate(output):
            async for event in _streamed(emit, item, index):
                yield event
        yield emit.completed(_finished(answer, output, items, system_instructions))

    def _decided(
        self, items: list[TResponseInputItem], tools: list[Tool], instructions: str | None
    ) -> Reply | Calls:
        try:
            return self.decide(items, tools, instructions or "")
        except Exception as error:  # the rules are a subclass's: any fault is one failure
            raise EmbeddedError(type(self).__name__) from error


def as_items(given: str | list[TResponseInputItem]) -> list[TResponseInputItem]:
    """The SDK allows a bare question; rules see items only."""
    return [{"role": "user", "content": given}] if isinstance(given, str) else list(given)


def _output(decision: Reply | Calls) -> list[ResponseOutputItem]:
    if isinstance(decision, Reply):
        return [_message(decision.text)]
    calls: list[ResponseOutputItem] = [
        ResponseFunctionToolCall(
            id=f"fc_{uuid4().hex}",
            call_id=f"call_{uuid4().hex}",
            name=call.name,
            arguments=json.dumps(dict(call.arguments), ensure_ascii=False),
            type="function_call",
            status="completed",
        )
        for call in decision.calls
    ]
    return [_message(decision.text), *calls] if decision.text else calls


def _message(text: str) -> ResponseOutputMessage:
    return ResponseOutputMessage(
        id=f"msg_{uuid4().hex}",
        role="assistant",
        type="message",
        status="completed",
        content=[ResponseOutputText(type="output_text", text=text, annotations=[], logprobs=[])],
    )


async def _streamed(
    emit: Emitter, item: ResponseOutputItem, index: int
) -> AsyncIterator[TResponseStreamEvent]:
    if isinstance(item, ResponseFunctionToolCall):
        yield emit.item_added(
            item.model_copy(update={"arguments": "", "status": "in_progress"}), index
        )
        yield emit.arguments_delta(item, index)
        yield emit.arguments_done(item, index)
    elif isinstance(item, ResponseOutputMessage):
        yield emit.item_added(
            item.model_copy(update={"content": [], "status": "in_progress"}), index
        )
        part = item.content[0]
        assert isinstance(part, ResponseOutputText)  # noqa: S101 narrows; built in `_message`
        yield emit.part_added(item.id, index)
        for count, word in enumerate(re.findall(r"\s*\S+\s*|\s+", part.text)):
            if count % WORDS_BETWEEN_BREATHS == 0:
                await asyncio.sleep(0)  # lets readers, and a stop, in between
            yield emit.text_delta(item.id, index, word)
        yield emit.text_done(item.id, index, part.text)
        yield emit.part_done(item.id, index, part)
    yield emit.item_done(item, index)


def _tokens(
    items: list[TResponseInputItem],
    instructions: str | None,
    output: list[ResponseOutputItem],
) -> tuple[int, int]:
    made = sum(estimate_text(item.model_dump_json()) for item in output)
    return estimate_items(items) + estimate_text(instructions or ""), made


def _finished(
    answer: Response,
    output: list[ResponseOutputItem],
    items: list[TResponseInputItem],
    instructions: str | None,
) -> Response:
    usage = usage_of(*_tokens(items, instructions, output))
    return answer.model_copy(update={"output": output, "usage": usage, "status": "completed"})
