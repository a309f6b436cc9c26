import json
from typing import Any

import pytest
from agents import Agent, RunConfig, Runner, function_tool
from agents.items import TResponseInputItem
from agents.tool import Tool

from chat.llm.embedded import Call, Calls, EmbeddedError, EmbeddedModel, Reply

QUIET = RunConfig(tracing_disabled=True)


class Scripted(EmbeddedModel):
    def __init__(self, *decisions: Reply | Calls | Exception) -> None:
        self.decisions = list(decisions)
        self.seen: list[list[TResponseInputItem]] = []

    def decide(
        self, input_items: list[TResponseInputItem], tools: list[Tool], instructions: str
    ) -> Reply | Calls:
        self.seen.append(input_items)
        decision = self.decisions.pop(0)
        if isinstance(decision, Exception):
            raise decision
        return decision


@function_tool
async def add(left: int, right: int) -> int:
    """Add two numbers."""
    return left + right


async def streamed(model: EmbeddedModel, question: str = "hello") -> tuple[list[Any], Any]:
    result = Runner.run_streamed(
        Agent(name="a", model=model, tools=[add]), question, run_config=QUIET
    )
    events = [e.data async for e in result.stream_events() if e.type == "raw_response_event"]
    return events, result


async def test_a_reply_streams_word_by_word_and_whole() -> None:
    events, result = await streamed(Scripted(Reply("Two words\n\nand more. ")))
    deltas = [e.delta for e in events if e.type == "response.output_text.delta"]
    assert deltas == ["Two ", "words\n\n", "and ", "more. "]
    assert result.final_output == "Two words\n\nand more. "


async def test_an_empty_reply_is_still_a_message() -> None:
    _, result = await streamed(Scripted(Reply("")))
    assert result.final_output == ""


async def test_tools_run_and_their_outputs_come_back() -> None:
    model = Scripted(
        Calls([Call("add", {"left": 1, "right": 2}), Call("add", {"left": 3, "right": 4})]),
        Reply("3 and 7"),
    )
    _, result = await streamed(model)
    outputs = [i["output"] for i in model.seen[1] if i.get("type") == "function_call_output"]
    assert outputs == ["3", "7"]
    assert result.final_output == "3 and 7"


async def test_words_may_come_before_a_call() -> None:
    model = Scripted(Calls([Call("add", {"left": 1, "right": 1})], text="Let me see."), Reply("2"))
    events, _ = await streamed(model)
    added = [e.item.type for e in events if e.type == "response.output_item.added"]
    assert added == ["message", "function_call", "message"]


async def test_every_message_and_call_has_an_id_of_its_own() -> None:
    model = Scripted(
        Calls([Call("add", {"left": 1, "right": 1})] * 2, text="Wait."), Reply("2"), Reply("never")
    )
    events, _ = await streamed(model)
    ids = [e.item.id for e in events if e.type == "response.output_item.done"]
    assert len(ids) == len(set(ids)) == 4


async def test_arguments_keep_every_script() -> None:
    model = Scripted(Calls([Call("add", {"left": 1, "right": 2})]), Reply("مرحبا بك"))
    events, result = await streamed(model)
    (arguments,) = [
        e.arguments for e in events if e.type == "response.function_call_arguments.done"
    ]
    assert json.loads(arguments) == {"left": 1, "right": 2}
    assert result.final_output == "مرحبا بك"


async def test_usage_is_estimated() -> None:
    _, result = await streamed(Scripted(Reply("hello there")))
    usage = result.context_wrapper.usage
    assert usage.input_tokens > 0 and usage.output_tokens > 0 and usage.requests == 1


async def test_a_fault_in_the_rules_is_one_kind_of_failure() -> None:
    with pytest.raises(EmbeddedError):
        await streamed(Scripted(KeyError("secret words of a person")))


async def test_it_answers_without_streaming_too() -> None:
    model = Scripted(Calls([Call("add", {"left": 1, "right": 2})]), Reply("3"))
    result = await Runner.run(Agent(name="a", model=model, tools=[add]), "1 + 2?", run_config=QUIET)
    assert result.final_output == "3"
