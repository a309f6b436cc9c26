"""What people may write into a task, checked once for every way in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any, TypedDict, TypeVar
from zoneinfo import ZoneInfo

from tasks.errors import InvalidTask
from tasks.local_time import wall_clock
from tasks.models import TAG_LENGTH, TITLE_LENGTH, Priority
from tasks.recurrence import validate as valid_rule
from tasks.text import has_controls, is_visible

NOTES_LENGTH = 10_000
TAGS_PER_TASK = 20
FIRST_YEAR, LAST_YEAR = 1970, 2199
Day = TypeVar("Day", bound=date)


class TaskFields(TypedDict, total=False):
    """An absent key is left as it is; None takes a value away."""

    title: str
    notes: str | None
    priority: str | None
    tags: Iterable[str] | None
    due_on: date | None
    due_at: datetime | None
    recurrence: str | None


def checked(given: Mapping[str, Any], *, zone: ZoneInfo) -> dict[str, Any]:
    """The given fields as they are stored, or InvalidTask with a sentence for each wrong one."""
    checks: dict[str, Callable[[Any], Any]] = {
        "title": _title,
        "notes": _notes,
        "priority": _priority,
        "tags": _tags,
        "due_on": _due_on,
        "due_at": lambda value: _due_at(value, zone),
        "recurrence": _recurrence,
    }
    values: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for name, value in given.items():
        if name not in checks:
            wrong[name] = f"A task has no field called {name[:40]}."
            continue
        try:
            values[name] = checks[name](value)
        except ValueError as error:
            wrong[name] = str(error)
    if values.get("due_on") and values.get("due_at"):
        wrong["due_on"] = "Give a day (due_on) or a time (due_at), not both."
    if wrong:
        raise InvalidTask(wrong)
    return _one_due(values)


def _one_due(values: dict[str, Any]) -> dict[str, Any]:
    """A new day replaces a time, and the other way round."""
    if values.get("due_on"):
        values["due_at"] = None
    elif values.get("due_at"):
        values["due_on"] = None
    return values


def tag_name(value: object) -> str:
    """A tag as it is stored and compared: lower case, no #, hyphens for spaces."""
    if not isinstance(value, str):
        raise ValueError("A tag is a word.")
    if len(value) > 4 * TAG_LENGTH or has_controls(value):
        raise ValueError(f"A tag has at most {TAG_LENGTH} characters and no control characters.")
    name = re.sub(r"[\s,]+", "-", value.strip().lstrip("#").strip().lower())
    if not is_visible(name):
        raise ValueError("A tag needs at least one character.")
    if len(name) > TAG_LENGTH:
        raise ValueError(f"A tag has at most {TAG_LENGTH} characters.")
    return name


def _title(value: object) -> str:
    if not isinstance(value, str) or not is_visible(value):
        raise ValueError("Give the task a title.")
    title = value.strip()
    if len(title) > TITLE_LENGTH:
        raise ValueError(f"The title is too long: at most {TITLE_LENGTH} characters.")
    if has_controls(title):
        raise ValueError("The title has control characters or line breaks. Leave them out.")
    return title


def _notes(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError("Notes are text.")
    notes = value.replace("\r\n", "\n").strip()
    if len(notes) > NOTES_LENGTH:
        raise ValueError(f"The notes are too long: at most {NOTES_LENGTH:,} characters.")
    if has_controls(notes, allowed="\n\t"):
        raise ValueError("The notes have control characters. Leave them out.")
    return notes


def _priority(value: object) -> str:
    if value is None:
        return Priority.NONE.value
    if not isinstance(value, str) or value not in Priority.values:
        raise ValueError("The priority is none, low, medium or high.")
    return str(value)


def _tags(value: object) -> list[str]:
    if value is None:
        return []
    if isinstance(value, str | Mapping) or not isinstance(value, Iterable):
        raise ValueError("Tags are a list of words.")
    names = list(dict.fromkeys(tag_name(tag) for tag in value))
    if len(names) > TAGS_PER_TASK:
        raise ValueError(f"A task has at most {TAGS_PER_TASK} tags.")
    return names


def _due_on(value: object) -> date | None:
    if value is None:
        return None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError("The due day is a date like 2026-11-20.")
    return _sane(value)


def _due_at(value: object, zone: ZoneInfo) -> datetime | None:
    """A time without an offset is the clock on the person's wall."""
    if value is None:
        return None
    if not isinstance(value, datetime):
        raise ValueError("The due time is a date and time like 2026-11-20T17:00:00+01:00.")
    whole = _sane(value).replace(microsecond=0)
    return (wall_clock(whole, zone) if whole.tzinfo is None else whole).astimezone(UTC)


def _sane(value: Day) -> Day:
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ValueError(f"Choose a date between {FIRST_YEAR} and {LAST_YEAR}.")
    return value


def _recurrence(value: object) -> str | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise ValueError("A repeat is a rule like FREQ=WEEKLY;BYDAY=MO.")
    return valid_rule(value)
