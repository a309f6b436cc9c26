"""TaskOut, the one shape of a task for API, sockets and widgets; and what the API takes."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import BeforeValidator, ConfigDict, Field, PlainSerializer, WithJsonSchema

from tasks.fields import NOTES_LENGTH, TAGS_PER_TASK
from tasks.filters import QUERY_LENGTH, View
from tasks.models import TITLE_LENGTH, Task
from tasks.paging import MOST, USUAL

PriorityName = Literal["none", "low", "medium", "high"]
# With its offset, and the same from every JSON encoder.
Instant = Annotated[
    datetime,
    PlainSerializer(datetime.isoformat, return_type=str),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]


class TaskOut(Schema):
    """Times carry the offset of the person's zone; a task has `due_at`, `due_on` or neither."""

    number: int
    title: str
    notes: str
    priority: PriorityName
    tags: list[str]
    due_on: date | None
    due_at: Instant | None
    recurrence: str | None = Field(description="An RRULE, such as FREQ=WEEKLY;BYDAY=MO")
    completed_at: Instant | None
    created_at: Instant
    updated_at: Instant

    @classmethod
    def of(cls, task: Task) -> TaskOut:
        """The task as its owner sees it, in their zone."""
        zone = task.owner.zone
        values = {name: getattr(task, name) for name in cls.model_fields}
        local = {
            name: value.astimezone(zone)
            for name, value in values.items()
            if isinstance(value, datetime)
        }
        return cls.model_validate({**values, **local})


class TaskPage(Schema):
    items: list[TaskOut]
    next_cursor: str | None


class Undone(Schema):
    """`items` are as they were before the change, `removed` the numbers that did not exist then."""

    message: str
    items: list[TaskOut]
    removed: list[int]


class Stats(Schema):
    """`today` and `overdue` overlap: what was due this morning is both."""

    open: int
    today: int
    overdue: int
    upcoming: int
    undated: int
    done: int
    done_today: int
    done_this_week: int
    total: int


class Tag(Schema):
    name: str
    open: int
    total: int


class Tags(Schema):
    items: list[Tag]


class Part(Schema):
    """What was recognised, and where: positions count characters (code points), `end` excluded."""

    kind: Literal["due", "priority", "tag", "recurrence"]
    start: int
    end: int
    text: str
    label: str


class QuickPreview(Schema):
    title: str
    priority: PriorityName
    tags: list[str]
    due_on: date | None
    due_at: Instant | None
    recurrence: str | None
    parts: list[Part]


def _limited(most: int) -> Any:
    """A limit for the docs; the service checks it, and says so in a sentence."""
    return Field(json_schema_extra={"maxLength": most})


Title = Annotated[str, _limited(TITLE_LENGTH)]
Notes = Annotated[str | None, _limited(NOTES_LENGTH)]
TagNames = Annotated[list[str] | None, Field(json_schema_extra={"maxItems": TAGS_PER_TASK})]


class TaskIn(Schema):
    """Give `due_on` (a day) or `due_at` (a time; without an offset in your own zone), not both."""

    model_config = ConfigDict(extra="forbid")

    title: Title
    notes: Notes = ""
    priority: PriorityName | None = "none"
    tags: TagNames = []
    due_on: date | None = None
    due_at: datetime | None = None
    recurrence: str | None = None


class TaskPatch(TaskIn):
    """What is absent stays; null takes away. A new `due_on` replaces `due_at`, and vice versa."""

    title: Title = ""


class QuickIn(Schema):
    model_config = ConfigDict(extra="forbid")

    text: str = Field(examples=["Pay rent tomorrow 5pm !high #home every month"])
    off: list[int] = Field([], description="Parts that start at these positions stay plain text")


def _blank(value: Any) -> Any:
    return None if value == "" else value


Blank = BeforeValidator(_blank)


class TaskQuery(Schema):
    """Filters narrow each other; an empty one asks for nothing."""

    view: Annotated[View, BeforeValidator(lambda value: value or "open")] = "open"
    tag: Annotated[str | None, Blank] = None
    priority: Annotated[PriorityName | None, Blank] = None
    q: Annotated[str | None, Blank, _limited(QUERY_LENGTH)] = None
    limit: Annotated[int | None, Blank, Field(description=f"1 to {MOST}, usually {USUAL}")] = None
    cursor: Annotated[str | None, Blank] = None
