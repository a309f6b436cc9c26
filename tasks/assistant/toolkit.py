"""How a function becomes a tool: arguments checked by the contract, errors as sentences."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from inspect import cleandoc
from typing import Any, TypeVar

from agents import FunctionTool
from agents.tool_context import ToolContext as CallContext
from chatkit.types import CustomSummary, CustomTask
from chatkit.widgets import DynamicWidgetRoot
from pydantic import ValidationError

from chat.assistant import ToolContext, TurnContext
from tasks.assistant.asking import copy_text
from tasks.assistant.calls import Arguments, Outcome
from tasks.errors import TaskError
from tasks.schemas import TaskOut

A = TypeVar("A", bound=Arguments)
MOST_PROBLEMS = 5


def tool(kind: type[A]) -> Callable[[Callable[[ToolContext, A], Awaitable[Outcome]]], FunctionTool]:
    """A tool of the agent: the docstring is what the model reads, `kind` what it may give."""

    def made(function: Callable[[ToolContext, A], Awaitable[Outcome]]) -> FunctionTool:
        async def invoke(context: CallContext[TurnContext], text: str) -> str:
            try:
                outcome = await function(context, kind.model_validate(_given(text)))
            except ValidationError as error:
                outcome = _refused(context, _problems(error))
            except json.JSONDecodeError:
                outcome = _refused(context, "The arguments were no JSON. Call the tool again.")
            except TaskError as error:
                outcome = _refused(context, error.message)
            told = outcome.model_dump(exclude_defaults=True)
            return json.dumps({"ok": outcome.ok, **told}, ensure_ascii=False)

        return FunctionTool(
            name=kind.tool,
            description=cleandoc(function.__doc__ or ""),
            params_json_schema=kind.model_json_schema(),
            on_invoke_tool=invoke,
            # Most fields are optional: strict schemas would have the model name every one.
            strict_json_schema=False,
        )

    return made


async def show(
    context: ToolContext, widget: DynamicWidgetRoot, title: str, tasks: list[TaskOut]
) -> None:
    await context.context.stream_widget(widget, copy_text(title, tasks))


async def note_work(context: ToolContext, title: str, icon: Any) -> None:
    """A line of the workflow that people can unfold, headed by the last thing done."""
    task = CustomTask(title=title, icon=icon, status_indicator="complete")
    await context.context.add_workflow_task(task)
    if context.context.workflow_item:
        # Else it would be headed by the seconds that it took.
        context.context.workflow_item.workflow.summary = CustomSummary(title=title, icon=icon)


def _given(text: str) -> Any:
    """Models write null for what they leave out, and one number where a list is asked for."""
    given = json.loads(text or "{}")
    if not isinstance(given, dict):
        return given
    present = {name: value for name, value in given.items() if value is not None}
    numbers = present.get("numbers")
    if isinstance(numbers, int | str):
        present["numbers"] = [numbers]
    if isinstance(tasks := present.get("tasks"), list):
        present["tasks"] = [_without_nulls(task) for task in tasks]
    return present


def _without_nulls(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {name: inner for name, inner in value.items() if inner is not None}


def _problems(error: ValidationError) -> str:
    """Which argument is wrong and why; what was given is not repeated."""
    found = error.errors(include_url=False, include_input=False, include_context=False)
    said = [f"{'.'.join(str(p) for p in one['loc'])}: {one['msg']}" for one in found]
    return f"The arguments are not right ({'; '.join(said[:MOST_PROBLEMS])}). Nothing was changed."


def _refused(context: CallContext[TurnContext], message: str) -> Outcome:
    context.context.failed_calls.add(context.tool_call_id)
    return Outcome(ok=False, message=message)
