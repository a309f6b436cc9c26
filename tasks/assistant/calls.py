"""What the assistant's tools take and give back: the contract of tools, models and rules."""

from datetime import date, datetime
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

Priority = Literal["none", "low", "medium", "high"]
Status = Literal["all", "pending", "completed"]
Number = Annotated[int, Field(ge=1, le=2**31 - 1)]
Numbers = Annotated[list[Number], Field(min_length=1, description="Stable task numbers (#n)")]

ASK_ABOVE = 5
"""Changing more tasks than this in one call asks first."""


class Arguments(BaseModel):
    """Base of every tool's arguments; `tool` is the name a model calls it by."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    tool: ClassVar[str] = ""


class NewTask(BaseModel):
    """One task to add. A day alone is `due_on`; with a time it is `due_at`, never both."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: str
    notes: str = ""
    priority: Priority = "none"
    tags: list[str] = []
    due_on: date | None = None
    due_at: datetime | None = Field(None, description="Without an offset: in the person's zone")
    recurrence: str | None = Field(None, description="RRULE text, such as FREQ=WEEKLY;BYDAY=MO")


class AddTask(Arguments):
    tool: ClassVar[str] = "add_task"
    tasks: list[NewTask] = Field(min_length=1)


class ListTasks(Arguments):
    """Every filter narrows; dates are inclusive days in the person's zone."""

    tool: ClassVar[str] = "list_tasks"
    status: Status = "pending"
    tag: str | None = None
    priority: Priority | None = None
    due_from: date | None = None
    due_to: date | None = None
    overdue: bool = False
    undated: bool = Field(False, description="Only tasks without a due date")
    completed_from: date | None = None
    completed_to: date | None = None
    created_from: date | None = None
    created_to: date | None = None
    text: str | None = None


class FindTasks(Arguments):
    tool: ClassVar[str] = "find_tasks"
    text: str
    status: Status = "all"


class ByNumbers(Arguments):
    numbers: Numbers


class Changing(ByNumbers):
    ask_first: bool = Field(
        False, description="Ask first; set it for words like everything that mean several tasks"
    )


class CompleteTask(Changing):
    tool: ClassVar[str] = "complete_task"


class ReopenTask(Changing):
    tool: ClassVar[str] = "reopen_task"


class DeleteTask(ByNumbers):
    """Asks first, always: nothing is deleted before the person answers."""

    tool: ClassVar[str] = "delete_task"


class UpdateTask(Changing):
    """Only what is given changes; the `clear_` switches take a field away."""

    tool: ClassVar[str] = "update_task"
    title: str | None = None
    notes: str | None = Field(None, description="Replaces the notes; empty removes them")
    add_note: str | None = Field(None, description="Goes on a new line after the notes")
    priority: Priority | None = None
    add_tags: list[str] = []
    remove_tags: list[str] = []
    due_on: date | None = None
    due_at: datetime | None = Field(None, description="Without an offset: in the person's zone")
    clear_due: bool = False
    shift_days: int | None = Field(None, description="Moves each due date by so many days")
    recurrence: str | None = None
    clear_recurrence: bool = False


class Undo(Arguments):
    tool: ClassVar[str] = "undo"


class PlanDay(Arguments):
    tool: ClassVar[str] = "plan_day"
    day: date | None = Field(None, description="Today when left out")


class TaskStats(Arguments):
    tool: ClassVar[str] = "task_stats"


class Answer(Arguments):
    """The person's own typed yes or no to the confirm card that is open.

    Applies once, to what that card named; refused when the card is younger than their message.
    """

    tool: ClassVar[str] = "answer"
    yes: bool


TOOLS: dict[str, type[Arguments]] = {
    kind.tool: kind
    for kind in (
        AddTask, ListTasks, FindTasks, CompleteTask, ReopenTask, UpdateTask, DeleteTask,
        Undo, PlanDay, TaskStats, Answer,
    )
}  # fmt: skip


class Outcome(BaseModel):
    """What a tool tells the model, as JSON; the person sees a widget instead."""

    model_config = ConfigDict(frozen=True)
    ok: bool = True
    numbers: list[int] = []
    titles: list[str] = Field([], description="In the order of `numbers`, the first few")
    total: int | None = Field(None, description="How many a list or a search found in all")
    counts: dict[str, int] = Field({}, description="task_stats: pending, completed, overdue, today")
    asked: bool = Field(False, description="A confirm card is open; nothing has changed yet")
    message: str = Field("", description="A sentence for people when something did not work")
