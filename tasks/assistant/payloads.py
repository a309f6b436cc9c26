"""What a click may bring. It is the client's word: checked before anything is looked up."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from chat.errors import ChatError
from tasks.assistant.calls import ListTasks, Number, Priority
from tasks.errors import InvalidTask

P = TypeVar("P", bound=BaseModel)
MALFORMED = "This button is not one of ours, or of an older version. Ask for the list again."


class Payload(BaseModel):
    # Forms around a button send their fields along: what is not asked for is left aside.
    model_config = ConfigDict(extra="ignore", strict=True)


class OfTask(Payload):
    number: Number


class OfChange(Payload):
    version: int = Field(ge=1, le=2**62)


class OfList(BaseModel):
    filters: ListTasks


class Edited(Payload):
    number: Number
    title: str = Field(max_length=5_000)
    day: str = Field("", max_length=40)
    time: str = Field("", max_length=10)
    priority: Priority = "none"
    tags: str = Field("", max_length=2_000)
    notes: str = Field("", max_length=50_000)

    def fields(self) -> dict[str, Any]:
        """As the service takes them; raises InvalidTask with a sentence."""
        return {
            "title": self.title,
            "priority": self.priority,
            "tags": [tag for tag in re.split(r"[,\s]+", self.tags) if tag.strip("#")],
            "notes": self.notes,
            **self._due(),
        }

    def _due(self) -> dict[str, Any]:
        if not self.day.strip():
            if self.time.strip():
                raise InvalidTask({"day": "Choose a day for the time."})
            return {"due_on": None, "due_at": None}
        try:
            day = date.fromisoformat(self.day.strip()[:10])
            clock = _clock(self.time.strip())
        except ValueError:
            raise InvalidTask({"day": "Write the day as a date and the time like 17:00."}) from None
        if clock is None:
            return {"due_on": day, "due_at": None}
        return {"due_on": None, "due_at": datetime.combine(day, clock)}


def _clock(text: str) -> time | None:
    if not text:
        return None
    hour, _, minute = text.partition(":")
    return time(int(hour), int(minute or "0"))


def read(kind: type[P], payload: Any) -> P:
    try:
        return kind.model_validate(payload)
    except ValidationError:
        raise ChatError(MALFORMED, kind="bad_action") from None
