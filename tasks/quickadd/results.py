"""What quick add hands back; positions count code points of the text that was given."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Priority = Literal["none", "low", "medium", "high"]
Kind = Literal["due", "priority", "tag", "recurrence"]


@dataclass(frozen=True, slots=True)
class Part:
    kind: Kind
    start: int
    end: int
    text: str
    label: str


@dataclass(frozen=True, slots=True)
class QuickAdd:
    title: str
    priority: Priority
    tags: tuple[str, ...]
    due_on: date | None
    due_at: datetime | None
    recurrence: str | None
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class When:
    """A day, an instant or a span of days.

    Spans ("this week") have `start` and `end`; `names_day` is false for a time alone ("at 5").
    `open_hour`: nobody said which half of the day ("at 7", not "7pm", "07:00" or "7 tonight").
    """

    due_on: date | None
    due_at: datetime | None
    start: date | None = None
    end: date | None = None
    names_day: bool = True
    open_hour: bool = False


def utf16_position(text: str, position: int) -> int:
    """The position JavaScript counts for this code point position."""
    return position + sum(character > "\uffff" for character in text[:position])


def code_point_position(text: str, position: int) -> int:
    """The code point position for one counted by JavaScript."""
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    return len(units.decode("utf-16-le", "replace"))
