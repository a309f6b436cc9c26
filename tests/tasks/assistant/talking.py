"""Talks of strangers, told whole: over HTTP, through the loop and the tools, into the database.

A line of a table is `turn >> turn => what is then`, with `OR` between what would be right as well.
What is then: parts joined by `&`.
  +Title|Other title {…}   a new task and all that it has      3 {…}   what is new of task 3
  3 done | 3 open | 3 gone | 3 "New title"                     same    nothing has changed
  ask    there is a question or a card                         text    there are words
  list   there are rows; `list 2 4`: just these                says x|y   these words are there
In braces: 19 (a day of November) | 12-01 | 2027-01-01, 18:00, #tag, !high, every RULE, ~a note,
done, nodue, notags.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from asgiref.sync import sync_to_async

from accounts.models import User
from tasks.models import Change, Task
from tasks.services import task_complete, tasks_create
from tests.chat.talk import Talk, items_of
from tests.flows.conversation import Conversation, texts

TABLES = Path(__file__).parent / "utterances"
ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 18, 10, tzinfo=ZONE)  # a Wednesday


def at_home() -> list[dict[str, Any]]:
    """The nine tasks that everybody in these tables has."""
    return [
        {"title": "Call the bank", "due_on": date(2026, 11, 13)},
        {"title": "Buy milk", "due_on": NOW.date(), "tags": ["shopping"]},
        {"title": "Pay rent", "due_on": date(2026, 12, 1), "priority": "high", "tags": ["home"]},
        {"title": "Send report to Lisa", "due_on": date(2026, 11, 20), "tags": ["work"]},
        {"title": "Book flight to Rome"},
        {"title": "Call mum", "due_at": NOW + timedelta(days=1, hours=8)},
        {"title": "Read Dune", "priority": "low"},
        {"title": "Renew passport", "due_on": date(2026, 11, 10)},
        {"title": "Water the plants"},
    ]


@dataclass
class Story:
    line: str
    turns: list[str]
    right: list[list[str]]  # alternatives of parts


@dataclass
class Told:
    before: dict[int, dict[str, Any]]
    after: dict[int, dict[str, Any]]
    reply: str
    words: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    def changes(self) -> dict[int, dict[str, Any]]:
        """What is new of each task that was there; of a gone one just that."""
        found = {}
        for number, old in self.before.items():
            new = self.after.get(number, {"gone": True})
            differs = {k: v for k, v in new.items() if old.get(k) != v}
            if differs:
                found[number] = differs
        return found

    def created(self) -> list[dict[str, Any]]:
        return [task for number, task in self.after.items() if number not in self.before]


def stories(name: str) -> dict[str, list[Story]]:
    """A table's stories by heading."""
    found: dict[str, list[Story]] = {}
    heading = ""
    for line in (TABLES / name).read_text("utf-8").splitlines():
        if line.startswith("## "):
            heading = line[3:]
        elif line and not line.startswith("# "):
            said, _, then = line.rpartition(" => ")
            turns = [turn.replace("\\n", "\n") for turn in said.split(" >> ")]
            right = [one.split(" & ") for one in then.split(" OR ")]
            found.setdefault(heading, []).append(Story(line, turns, right))
    return found


async def tell(story: Story, email: str) -> Told:
    user = await sync_to_async(_newcomer)(email)
    chat = Conversation(await Talk.of(user))
    before = await sync_to_async(_state)(user)
    reply = ""
    for turn in story.turns:
        reply = await chat.say(turn)
    shown = items_of(chat.events, "widget")
    words = [word for item in shown for word in texts(item)]
    rows = [int(word[1:]) for word in words if re.fullmatch(r"#\d+", word)]
    return Told(before, await sync_to_async(_state)(user), reply, words, rows)


def is_right(story: Story, told: Told) -> bool:
    return any(_holds(parts, told) for parts in story.right)


def unmeant(story: Story, told: Told) -> list[int]:
    """Tasks that were completed or deleted though no right outcome does so."""
    meant = {
        int(part.split()[0])
        for parts in story.right
        for part in parts
        if re.fullmatch(r"\d+ (done|gone)", part)
    }
    ended = [n for n, new in told.changes().items() if new.get("done") or new.get("gone")]
    return [number for number in ended if number not in meant]


def _newcomer(email: str) -> User:
    user = User.objects.create_user(email, "a-good-passphrase", name="Kim", time_zone=ZONE.key)
    tasks_create(owner=user, items=at_home())  # type: ignore[arg-type]
    task_complete(owner=user, number=9)
    Task.objects.filter(owner=user, number=9).update(completed_at=NOW - timedelta(hours=2))
    # Undo is for what was done in the talk.
    Change.objects.filter(owner=user).delete()
    return user


def _state(user: User) -> dict[int, dict[str, Any]]:
    rows = Task.objects.filter(owner=user, deleted_at=None).order_by("number")
    return {task.number: _facts(task) for task in rows}


def _facts(task: Task) -> dict[str, Any]:
    due = str(task.due_on or "")
    if task.due_at:
        due = f"{task.due_at.astimezone(ZONE):%Y-%m-%d %H:%M}"
    return {
        "title": task.title.casefold(),
        "due": due,
        "priority": task.priority,
        "tags": sorted(task.tags),
        "every": task.recurrence or "",
        "notes": task.notes.casefold(),
        "done": task.done,
    }


NEW = {"due": "", "priority": "none", "tags": [], "every": "", "notes": "", "done": False}


def _holds(parts: list[str], told: Told) -> bool:
    changes, created = told.changes(), told.created()
    wanted: dict[int, dict[str, Any]] = {}
    for part in parts:
        if part.startswith("+"):
            match = [task for task in created if _is_new(part[1:], task)]
            if not match:
                return False
            created.remove(match[0])
        elif found := re.match(r"(\d+) (.+)", part):
            wanted.setdefault(int(found[1]), {}).update(_change(found[2]))
        elif not _seen(part, told):
            return False
    same = wanted.keys() == changes.keys()
    return same and not created and all(_like(wanted[n], changes[n]) for n in wanted)


def _is_new(said: str, task: dict[str, Any]) -> bool:
    titles, _, braces = said.partition(" {")
    fields = {**NEW, **(_braces("{" + braces) if braces else {})}
    names = [name.casefold() for name in titles.split("|")]
    rest = {key: value for key, value in task.items() if key != "title"}
    return task["title"] in names and _like(fields, rest)


def _like(wanted: dict[str, Any], found: dict[str, Any]) -> bool:
    if set(wanted) != set(found):
        return False
    loose = {"every", "notes"}
    for key, value in wanted.items():
        got = found[key]
        if value not in got if key in loose and value else value != got:
            return False
    return True


def _change(said: str) -> dict[str, Any]:
    if said in {"done", "open"}:
        return {"done": said == "done"}
    if said == "gone":
        return {"gone": True}
    if said.startswith('"'):
        return {"title": said.strip('"').casefold()}
    return _braces(said)


def _braces(said: str) -> dict[str, Any]:
    """A day, a time, tags and so on, as they stand in braces."""
    inner = said.strip("{}")
    inner, _, note = inner.partition("~")
    fields: dict[str, Any] = {"notes": note.casefold()} if note else {}
    if every := re.search(r"every (\S+)", inner):
        fields["every"] = every[1]
        inner = inner.replace(every[0], "")
    for word in inner.split():
        if word.startswith("#"):
            fields["tags"] = sorted([*fields.get("tags", []), word[1:]])
        elif word.startswith("!"):
            fields["priority"] = word[1:]
        elif word in {"nodue", "notags", "done"}:
            fields |= {"nodue": {"due": ""}, "notags": {"tags": []}, "done": {"done": True}}[word]
        elif ":" in word:
            fields["due"] += f" {word}"
        else:
            fields["due"] = _day(word)
    return fields


def _day(word: str) -> str:
    return {0: f"2026-11-{word:0>2}", 1: f"2026-{word}"}.get(word.count("-"), word)


def _seen(part: str, told: Told) -> bool:
    kind, _, rest = part.strip().partition(" ")
    everything = " ".join([told.reply, *told.words]).casefold()
    if kind == "list":
        wanted = [int(number) for number in rest.split()]
        return bool(told.words) and (not wanted or sorted(told.rows) == wanted)
    if kind == "ask":
        return "?" in everything
    if kind == "says":
        return any(word.casefold() in everything for word in rest.split("|"))
    return kind == "same" or (kind == "text" and bool(told.reply))
