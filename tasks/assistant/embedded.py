"""The assistant without a model provider: rules understand, the same tools and loop do the work."""

from __future__ import annotations

from collections.abc import Sequence

from agents import Tool, TResponseInputItem
from pydantic import ValidationError

from chat.assistant import Turn
from chat.db import in_db
from chat.llm.embedded import Call, Calls, EmbeddedModel, Reply
from tasks.assistant.calls import Arguments, Outcome
from tasks.assistant.facts import situation, words_of
from tasks.assistant.memory import remember
from tasks.assistant.rules.follow_ups.after import reply_after
from tasks.assistant.rules.situation import Understanding
from tasks.assistant.rules.understand import understand

# A turn has only so many rounds of model and tools.
MOST_ROUNDS = 12
NOTHING_SAID = "Tell me what there is to do, or ask “What can you do?”."


class TaskModel(EmbeddedModel):
    """One for each turn: what was understood, carried out one call after the other.

    In order, because a later call may need what an earlier one did: "done with 3, show the rest".
    """

    def __init__(self, understood: Understanding) -> None:
        self._understood = understood

    def decide(
        self, input_items: list[TResponseInputItem], tools: list[Tool], instructions: str
    ) -> Reply | Calls:
        outcomes = _outcomes(input_items)
        calls = self._understood.calls
        if len(outcomes) < len(calls):
            together = -(-len(calls) // MOST_ROUNDS)
            following = calls[len(outcomes) : len(outcomes) + together]
            return Calls([_as_call(call) for call in following])
        return Reply(self._words(calls, outcomes))

    def _words(self, calls: Sequence[Arguments], outcomes: Sequence[Outcome]) -> str:
        answer, question = self._understood.reply, self._understood.question
        said = dict.fromkeys(
            [
                reply_after(calls, outcomes, answer) if calls else answer,
                question.text if question else "",
            ]
        )
        return "\n\n".join(part for part in said if part) or NOTHING_SAID


async def task_model(turn: Turn) -> TaskModel:
    """Reads the message in the light of this person's tasks and of the conversation."""
    if turn.message is None:
        return TaskModel(Understanding(reply=NOTHING_SAID))
    here = await in_db(situation, turn)
    understood = understand(words_of(turn.message), here)
    if understood.question:
        remember(turn.thread, asked=understood.question, asked_in=turn.message.id)
    return TaskModel(understood)


def _as_call(call: Arguments) -> Call:
    return Call(call.tool, call.model_dump(mode="json", exclude_unset=True))


def _outcomes(items: list[TResponseInputItem]) -> list[Outcome]:
    """What the tools of this turn answered; history holds no calls."""
    outputs = [item["output"] for item in items if item.get("type") == "function_call_output"]  # type: ignore[typeddict-item]
    return [_outcome(str(output)) for output in outputs]


def _outcome(text: str) -> Outcome:
    try:
        return Outcome.model_validate_json(text)
    except ValidationError:
        return Outcome(ok=False, message=text)  # the engine's sentence about a tool that failed
