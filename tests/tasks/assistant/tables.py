"""Tables of utterances: `words => what is expected`, under a `[situation]`."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tasks.assistant.calls import (
    AddTask,
    Answer,
    Arguments,
    ByNumbers,
    FindTasks,
    ListTasks,
    NewTask,
    PlanDay,
    UpdateTask,
)
from tasks.assistant.rules.situation import Understanding

from .situations import ZONE

FOLDER = Path(__file__).parent / "utterances"
HEADER = re.compile(r"\[(?:home|shop|empty|office)\b.*\]$")
SHORT = {"list_tasks": "list", "find_tasks": "find", "plan_day": "plan", "task_stats": "stats"}


@dataclass(frozen=True)
class Row:
    header: str
    text: str
    expected: str

    def __str__(self) -> str:
        return f"[{self.header}] {self.text}"


def rows(name: str) -> Iterator[Row]:
    header = ""
    for line in (FOLDER / name).read_text().splitlines():
        if HEADER.match(line):
            header = line.strip("[] ")
        elif line.strip() and not line.startswith("# "):
            text, _, expected = line.partition(" => ")
            yield Row(header, text.replace("\\n", "\n"), expected.strip())


def fits(found: Understanding, expected: str) -> bool:
    """Whether one of the alternatives (`||`) is what was understood."""
    return any(_fits(found, one.strip()) for one in expected.split("||"))


def _fits(found: Understanding, expected: str) -> bool:
    if expected.startswith("say"):
        word = expected[3:].strip().lower()
        return (
            not found.calls
            and not found.question
            and bool(found.reply)
            and word in found.reply.lower()
        )
    if expected.startswith("ask"):
        wanted = tuple(sorted(map(int, expected[3:].split())))
        asked = found.question
        return (
            asked is not None
            and not found.calls
            and (not wanted or tuple(sorted(asked.options)) == wanted)
        )
    return _match([shlex.split(part) for part in _parts(expected)], list(told(found)))


def _parts(expected: str) -> list[str]:
    lexer = shlex.shlex(expected, posix=False, punctuation_chars=";")
    lexer.whitespace_split = True
    parts: list[list[str]] = [[]]
    for token in lexer:
        if token == ";":
            parts.append([])
        else:
            parts[-1].append(token)
    return [" ".join(part) for part in parts]


def _match(wanted: list[list[str]], given: list[list[str]]) -> bool:
    return len(wanted) == len(given) and all(map(_same, wanted, given))


def _same(wanted: list[str], given: list[str]) -> bool:
    if "*" in wanted:
        return all(part in given for part in wanted if part != "*")
    return sorted(wanted) == sorted(given)


def told(found: Understanding) -> Iterator[list[str]]:
    """The calls in the words of the tables."""
    for call in found.calls:
        if isinstance(call, AddTask):
            yield from (["add", task.title, *_fields(task)] for task in call.tasks)
        else:
            yield [SHORT.get(call.tool, call.tool.removesuffix("_task")), *_given(call)]


def _given(call: Arguments) -> list[str]:
    if isinstance(call, UpdateTask):
        return [*map(str, call.numbers), *_changes(call)]
    if isinstance(call, ByNumbers):
        return list(map(str, call.numbers))
    if isinstance(call, FindTasks):
        return [call.text.lower()]
    if isinstance(call, PlanDay):
        return [call.day.isoformat()] if call.day else []
    if isinstance(call, Answer):
        return ["yes" if call.yes else "no"]
    return _filters(call) if isinstance(call, ListTasks) else []


def _fields(task: NewTask) -> list[str]:
    return [
        *_when(task),
        *([f"pri={task.priority}"] if task.priority != "none" else []),
        *(f"tag={tag}" for tag in task.tags),
        *([f"note={task.notes}"] if task.notes else []),
    ]


def _when(task: NewTask | UpdateTask) -> list[str]:
    at = task.due_at
    return [
        *([f"due={task.due_on}"] if task.due_on else []),
        *([f"at={(at.astimezone(ZONE) if at.tzinfo else at):%Y-%m-%dT%H:%M}"] if at else []),
        *([f"rec={task.recurrence}"] if task.recurrence else []),
    ]


def _changes(call: UpdateTask) -> list[str]:
    named: dict[str, Any] = {
        "title": call.title,
        "pri": call.priority,
        "note": call.add_note,
        "notes": call.notes,
        "shift": call.shift_days,
    }
    return [
        *_when(call),
        *(f"{key}={value}" for key, value in named.items() if value is not None),
        *(f"+{tag}" for tag in call.add_tags),
        *(f"-{tag}" for tag in call.remove_tags),
        *(["nodue"] if call.clear_due else []),
        *(["norec"] if call.clear_recurrence else []),
    ]


def _filters(call: ListTasks) -> list[str]:
    names = {
        "priority": "pri",
        "due_from": "from",
        "due_to": "to",
        "completed_from": "cfrom",
        "completed_to": "cto",
        "created_from": "new",
        "created_to": "newto",
    }
    given = call.model_dump(exclude_defaults=True)
    flags = [key for key in ("overdue", "undated") if given.pop(key, False)]
    return [*flags, *(f"{names.get(key, key)}={value}" for key, value in given.items())]
