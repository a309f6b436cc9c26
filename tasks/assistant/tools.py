"""The tools of the agent: each acts as the signed-in person, shows a widget and tells the model."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from agents import Tool
from chatkit.types import ThreadItemReplacedEvent

from accounts.models import User
from chat.assistant import ToolContext
from chat.db import in_db
from tasks.assistant import asking, doing, reading
from tasks.assistant.calls import (
    AddTask,
    Answer,
    Arguments,
    ByNumbers,
    CompleteTask,
    DeleteTask,
    FindTasks,
    ListTasks,
    Outcome,
    PlanDay,
    ReopenTask,
    TaskStats,
    Undo,
    UpdateTask,
)
from tasks.assistant.memory import remember, remember_shown, remember_touched
from tasks.assistant.repeats import done_earlier
from tasks.assistant.rules.english.words import cleaned, lowered
from tasks.assistant.rules.follow_ups.answers import YES
from tasks.assistant.rules.situation import Question
from tasks.assistant.telling import outcome_of
from tasks.assistant.toolkit import note_work, show, tool
from tasks.assistant.widgets.progress import progress
from tasks.assistant.widgets.showing import changed_widget, found_widget, plan_widget
from tasks.assistant.wording import counted
from tasks.errors import TaskError
from tasks.schemas import TaskOut
from tasks.selectors import tasks_get


@tool(AddTask)
async def add_task(ctx: ToolContext, call: AddTask) -> Outcome:
    """Add one task or several at once.

    Put the day into `due_on` (YYYY-MM-DD), or day and time into `due_at` (YYYY-MM-DDTHH:MM in the
    person's own zone, without an offset), and keep them out of the title. Only add what the person
    asked for. The new tasks are shown to them.
    """
    return await _change(ctx, call, f"Add {counted(len(call.tasks))}", "plus")


@tool(ListTasks)
async def list_tasks(ctx: ToolContext, call: ListTasks) -> Outcome:
    """Show a list of tasks to the person. Every filter narrows; days are inclusive.

    `numbers` in the answer are in the order of the rows that the person sees; `total` counts those
    that did not fit too. Do not repeat the list.
    """
    found = await in_db(reading.listed, _owner(ctx), call)
    return await _show_found(ctx, found, "Look at the tasks")


@tool(FindTasks)
async def find_tasks(ctx: ToolContext, call: FindTasks) -> Outcome:
    """Search title and notes for words, open and done tasks alike, and show what was found.

    Use it to learn the number of a task that the person calls by its title.
    """
    found = await in_db(reading.found, _owner(ctx), call)
    return await _show_found(ctx, found, "Search the tasks")


@tool(CompleteTask)
async def complete_task(ctx: ToolContext, call: CompleteTask) -> Outcome:
    """Mark tasks as done. Of more than five at once the person is asked first (`asked`)."""
    return await _change(ctx, call, f"Complete {counted(len(call.numbers))}", "check-circle")


@tool(ReopenTask)
async def reopen_task(ctx: ToolContext, call: ReopenTask) -> Outcome:
    """Make done tasks open again. Of more than five at once the person is asked first (`asked`)."""
    return await _change(ctx, call, f"Reopen {counted(len(call.numbers))}", "reload")


@tool(UpdateTask)
async def update_task(ctx: ToolContext, call: UpdateTask) -> Outcome:
    """Change tasks: title, notes, priority, tags, due date or repeat. Only what is given changes.

    Of more than five at once the person is asked first (`asked`).
    """
    return await _change(ctx, call, f"Change {counted(len(call.numbers))}", "write")


@tool(DeleteTask)
async def delete_task(ctx: ToolContext, call: DeleteTask) -> Outcome:
    """Ask the person whether to delete tasks. Nothing is deleted before they answer on the card.

    Call it at once when they want something deleted; do not ask in words first.
    """
    return await _change(ctx, call, f"Ask about {counted(len(call.numbers))}", "circle-question")


@tool(Undo)
async def undo(ctx: ToolContext, call: Undo) -> Outcome:
    """Take back the person's last change to their tasks; again, the one before it."""
    if refused := await _done_before(ctx):
        return refused
    done = await in_db(doing.undo, _owner(ctx))
    if done is None:
        raise TaskError("There is nothing to undo.")
    await note_work(ctx, "Undo the last change", "lucide:undo-2")
    removed = await in_db(_as_they_were, _owner(ctx), done.missing)
    widget = changed_widget(call.tool, done, _now(ctx), removed=removed)
    await show(ctx, widget, done.message, [*done.tasks, *removed])
    numbers = [*done.numbers, *done.missing]
    remember_touched(ctx.context.thread, call.tool, numbers)
    return Outcome(numbers=numbers, message=done.message)


@tool(PlanDay)
async def plan_day(ctx: ToolContext, call: PlanDay) -> Outcome:
    """Show a plan of today or of another day: what is late, what has its hour, what else fits."""
    plan = await in_db(reading.plan, _owner(ctx), call.day, _now(ctx))
    await note_work(ctx, "Plan the day", "calendar")
    widget, title = plan_widget(plan, _now(ctx))
    await show(ctx, widget, title, plan.tasks)
    numbers = [task.number for task in plan.tasks]
    remember_shown(ctx.context.thread, numbers, ListTasks(due_to=plan.day))
    said = "" if plan.tasks else "Nothing is due then."
    return outcome_of(plan.tasks, total=len(plan.tasks), message=said)


@tool(TaskStats)
async def task_stats(ctx: ToolContext, call: TaskStats) -> Outcome:
    """Count the person's tasks: pending, completed, overdue, due today, done lately."""
    counts = await in_db(reading.stats, _owner(ctx))
    await note_work(ctx, "Count the tasks", "chart")
    await show(ctx, progress(counts), f"{counts['pending']} open, {counts['completed']} done", [])
    return Outcome(counts=counts)


@tool(Answer)
async def answer(ctx: ToolContext, call: Answer) -> Outcome:
    """Pass on the person's own typed yes or no to the confirm card shown in the turn before.

    Use it only when their newest message is that answer, never on your own decision.
    """
    if refused := await _done_before(ctx):
        return refused
    turn = ctx.context.turn
    card = None
    if turn.message:
        card = await in_db(asking.open_card, turn.thread.id, turn.message.id)
    if card is None or turn.message is None:
        raise TaskError("No question is open. Nothing was changed.")
    said = "".join(part.text for part in turn.message.content)
    if call.yes and not YES.fullmatch(lowered(cleaned(said)).strip(" .!,?")):
        raise TaskError(
            "That was no clear yes, so nothing was changed. They can press the button on the card."
        )
    settled = await in_db(
        asking.settle, _owner(ctx), turn.thread.id, card, yes=call.yes, now=_now(ctx)
    )
    await ctx.context.stream(ThreadItemReplacedEvent(item=settled.item))
    if settled.verb:
        remember_touched(ctx.context.thread, settled.verb, settled.outcome.numbers)
    return settled.outcome


TOOLKIT: Sequence[Tool] = (
    add_task, list_tasks, find_tasks, complete_task, reopen_task, update_task, delete_task,
    undo, plan_day, task_stats, answer,
)  # fmt: skip


async def _change(ctx: ToolContext, call: Arguments, work: str, icon: str) -> Outcome:
    if refused := await _done_before(ctx):
        return refused
    if isinstance(call, ByNumbers) and asking.must_ask(call):
        return await _ask(ctx, call, work, icon)
    done = await in_db(doing.do, _owner(ctx), call)
    await note_work(ctx, work, icon)
    widget = changed_widget(call.tool, done, _now(ctx))
    await show(ctx, widget, work, done.tasks)
    remember_touched(ctx.context.thread, call.tool, done.numbers)
    return outcome_of(done.tasks)


async def _ask(ctx: ToolContext, call: ByNumbers, work: str, icon: str) -> Outcome:
    asked = await in_db(asking.ask, _owner(ctx), call, _now(ctx))
    await note_work(ctx, work, icon)
    await show(ctx, asked.card, asked.question, [])
    message = ctx.context.turn.message
    question = Question(
        kind="card", text=asked.question, tool=call.tool, options=tuple(asked.outcome.numbers)
    )
    remember(ctx.context.thread, asked=question, asked_in=message.id if message else "")
    return asked.outcome


async def _show_found(ctx: ToolContext, found: reading.Found, work: str) -> Outcome:
    await note_work(ctx, work, "search")
    widget, title = found_widget(found, _now(ctx))
    await show(ctx, widget, title, found.tasks)
    outcome = outcome_of(found.tasks, total=found.total)
    remember_shown(ctx.context.thread, outcome.numbers, found.call)
    return outcome


async def _done_before(ctx: ToolContext) -> Outcome | None:
    """On a retry of a message that changed tasks: what it did, shown as it is now."""
    earlier = await in_db(done_earlier, ctx.context.turn.replaces)
    if earlier is None:
        return None
    tasks = await in_db(_present, _owner(ctx), earlier.numbers)
    if tasks:
        widget = changed_widget("", doing.Done(tasks), _now(ctx))
        await show(ctx, widget, earlier.message, tasks)
    return Outcome(ok=False, numbers=earlier.numbers, message=earlier.message)


def _present(owner: User, numbers: Sequence[int]) -> list[TaskOut]:
    return doing.seen(owner, tasks_get(owner=owner, numbers=numbers))


def _as_they_were(owner: User, numbers: Sequence[int]) -> list[TaskOut]:
    return doing.seen(owner, tasks_get(owner=owner, numbers=numbers, deleted=True))


def _owner(ctx: ToolContext) -> User:
    """Whose tasks: who the request was identified as, and nobody that a model names."""
    owner: User = ctx.context.request_context.user
    return owner


def _now(ctx: ToolContext) -> datetime:
    return ctx.context.request_context.now()
