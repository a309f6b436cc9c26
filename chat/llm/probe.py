"""Two small questions to a real model: does it stream, does it use a tool?"""

import time
from dataclasses import dataclass

from agents import Agent, ModelSettings, RunConfig, Runner, function_tool
from agents.models.interface import Model
from agents.result import RunResultStreaming

from .classify import Finding, classify


@dataclass(frozen=True, slots=True)
class Probe:
    """What one question brought; `finding` is set if it failed."""

    seconds_to_first_word: float | None = None
    pieces: int = 0
    tokens: int = 0
    used_tool: bool = False
    finding: Finding | None = None


@function_tool
async def add(left: int, right: int) -> int:
    """Add two whole numbers.

    Args:
        left: The first number.
        right: The second number.
    """
    return left + right


async def probe_streaming(model: Model, settings: ModelSettings) -> Probe:
    agent = Agent(name="Probe", instructions="Answer in one short sentence.", model=model)
    return await _ask(agent, "Say in eight words or more that you are ready.", settings)


async def probe_tool(model: Model, settings: ModelSettings) -> Probe:
    agent = Agent(name="Probe", instructions="Use the tool to add.", model=model, tools=[add])
    return await _ask(agent, "What is 17 + 25? Use the tool `add`.", settings)


async def _ask(agent: Agent, question: str, settings: ModelSettings) -> Probe:
    config = RunConfig(tracing_disabled=True, model_settings=settings)
    result = Runner.run_streamed(agent, question, run_config=config, max_turns=4)
    begun = time.monotonic()
    try:
        first, pieces = await _read(result)
    except Exception as error:  # noqa: BLE001 whatever fails, it is what the probe is to find
        return Probe(finding=classify(error))
    return Probe(
        seconds_to_first_word=None if first is None else first - begun,
        pieces=pieces,
        tokens=result.context_wrapper.usage.total_tokens,
        used_tool=any(item.type == "tool_call_output_item" for item in result.new_items),
    )


async def _read(result: RunResultStreaming) -> tuple[float | None, int]:
    first, pieces = None, 0
    async for event in result.stream_events():
        if event.type == "raw_response_event" and event.data.type == "response.output_text.delta":
            first = first or time.monotonic()
            pieces += 1
    return first, pieces
