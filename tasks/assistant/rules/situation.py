"""What the rules are told about a conversation, and what they answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict

from tasks.assistant.calls import TOOLS, Arguments, ListTasks, Priority


@dataclass(frozen=True, slots=True)
class TaskFact:
    """A task as the rules see it."""

    number: int
    title: str
    done: bool = False
    due_on: date | None = None
    due_at: datetime | None = None
    priority: Priority = "none"
    tags: tuple[str, ...] = ()
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Touched:
    """The tasks that the last change was about; `verb` is the tool's name."""

    verb: str
    numbers: tuple[int, ...]


class Question(BaseModel):
    """What was asked and waits for words; plain JSON, so that a thread can keep it.

    "which": pick from `options`; "sure": yes or no; "what": a title; "when": a day; "card".
    """

    model_config = ConfigDict(frozen=True)
    kind: Literal["which", "sure", "what", "when", "card"]
    text: str = ""
    options: tuple[int, ...] = ()
    tool: str = ""
    arguments: Mapping[str, Any] = {}

    def call(self, numbers: list[int]) -> Arguments:
        given = dict(self.arguments)
        if numbers:
            given["numbers"] = numbers
        return TOOLS[self.tool].model_validate(given)


@dataclass(frozen=True, slots=True)
class Situation:
    """The person's tasks and what the conversation has just been about."""

    now: datetime
    zone: ZoneInfo
    name: str = ""
    tasks: tuple[TaskFact, ...] = ()
    shown: tuple[int, ...] = ()
    """Task numbers of the list shown last, in row order."""
    listed: ListTasks | None = None
    """The filters of that list."""
    touched: Touched | None = None
    newest: bool = True
    """Whether what was touched is newer than the list shown last."""
    asked: Question | None = None
    """Only when it was asked in the turn just before."""
    said: tuple[str, ...] = ()
    """The person's earlier messages, oldest first."""

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class Understanding:
    """Calls to make, or a reply, or a question (whose text is then the reply).

    A reply beside a call is its answer in words, told when the call has found something.
    """

    calls: tuple[Arguments, ...] = ()
    reply: str = ""
    question: Question | None = None
