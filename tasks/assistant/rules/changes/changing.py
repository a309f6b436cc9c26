"""Changing a task's fields: days, priority, tags, title, notes, repeats."""

import re
from typing import Any

from tasks.assistant.calls import Priority, UpdateTask
from tasks.assistant.rules.changes.whens import SHIFT, tail_when
from tasks.assistant.rules.done.finishing import trimmed
from tasks.assistant.rules.english.words import tokens, words
from tasks.assistant.rules.naming.pointing import Meant
from tasks.assistant.rules.naming.references import resolve
from tasks.assistant.rules.questions import cues
from tasks.assistant.rules.questions.filters import LEVELS
from tasks.assistant.rules.said import Said, call, not_found, which
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import parse

RAISED: dict[Priority, Priority] = {
    "none": "medium",
    "low": "medium",
    "medium": "high",
    "high": "high",
}
LOWERED: dict[Priority, Priority] = {"none": "low", "low": "low", "medium": "low", "high": "medium"}


DUE = frozenset({"due_on", "due_at", "clear_due", "shift_days"})


def asking(meant: Meant) -> dict[str, bool]:
    """Days of several tasks that one word names ("everything overdue") are not moved lightly."""
    collective = meant.group and not meant.explicit and len(meant.numbers) > 1
    return {"ask_first": True} if collective else {}


def update(said: str, s: Situation, fields: dict[str, Any], *, loose: bool = False) -> Said | None:
    """One change to what `said` means; `loose`: none when nothing clearly is meant."""
    said = trimmed(re.sub(r"'s$", "", said.strip()))
    meant = resolve(said, s, status="pending")
    if meant.numbers:
        asks = asking(meant) if DUE & fields.keys() else {}
        return call(UpdateTask(numbers=list(meant.numbers), **fields, **asks))
    if (
        loose
        and not (meant.explicit and not meant.options)
        and not (meant.options and says_task(said))
    ):
        return None
    return unclear(meant, said, s, fields)


def unclear(meant: Meant, said: str, s: Situation, fields: dict[str, Any]) -> Said:
    if meant.options:
        return which(meant.options, UpdateTask(numbers=list(meant.options), **fields), "change", s)
    return not_found(meant, said, s)


def says_task(said: str) -> bool:
    return bool({"one", "task", "reminder", "the", "my"} & set(words(said)))


def field(kind: str, hit: re.Match[str], clause: str, s: Situation) -> Said | None:
    """A change that a cue of one field announces."""
    said, new = cues.part(clause, hit, "b"), cues.part(clause, hit, "n")
    said = said or "it"
    simple: dict[str, dict[str, Any]] = {
        "no_due": {"clear_due": True},
        "no_repeat": {"clear_recurrence": True},
        "no_note": {"notes": ""},
        "no_priority": {"priority": "none"},
        "high": {"priority": "high"},
        "low": {"priority": "low"},
    }
    if kind in simple:
        return update(said, s, simple[kind], loose=kind not in {"no_due", "no_priority", "no_note"})
    if kind in {"raise", "lower"}:
        return _stepped(kind, said, s)
    if kind == "priority":
        level: Priority = (
            "low"
            if new.lower() in {"less important", "not urgent", "unimportant"}
            else LEVELS[new.lower()]
        )
        made = re.match(r"(?:make|set|mark) (?!an? |some )", clause.lower()) is not None
        said = re.sub(r" (?:to|as|at|from \w+)$", "", said)
        return update(said, s, {"priority": level}, loose=not made)
    if kind == "retag":
        return _retagged(said, cues.part(clause, hit, "o"), new, s)
    if kind == "untag_all":
        return _untagged(new.lower(), s)
    if kind == "untag_known" and new.lower() not in _tags(said, s):
        return None
    if kind in {"tag", "untag", "untag_known"}:
        return _tagged(kind.removesuffix("_known"), said, new, s)
    if kind == "retitle":
        taken = tail_when(new, s)
        every = parse(f"x {new}", now=s.now, zone=s.zone)
        repeats = every.title == "x" and every.recurrence
        ours = LEVELS.get(new.lower()) or repeats or (taken and not taken[1].strip())
        swaps = re.search(r"\b(?:instead of|rather than)\b", new.lower()) is not None
        return (
            None
            if ours or swaps or SHIFT.search(new.lower())
            else update(said, s, {"title": _title(new)}, loose=True)
        )
    if kind == "rename":
        between = _between(hit, clause)
        return update(
            said,
            s,
            {"title": _title(_with_verb(said, between, new, s))},
            loose=not clause.lower().startswith(("rename", "retitle")),
        )
    return _noted(said, new, s)


def _stepped(kind: str, said: str, s: Situation) -> Said | None:
    meant = resolve(said, s)
    task = next((t for t in s.tasks if t.number in meant.numbers), None)
    steps = RAISED if kind == "raise" else LOWERED
    return update(said, s, {"priority": steps[task.priority] if task else "high"})


def _untagged(name: str, s: Situation) -> Said | None:
    """ "drop the work tag": from the one task that has it, from several after a question."""
    mine = [t.number for t in s.tasks if name in t.tags]
    asks = {"ask_first": True} if len(mine) > 1 else {}
    return call(UpdateTask(numbers=mine, remove_tags=[name], **asks)) if mine else None


def _tags(said: str, s: Situation) -> set[str]:
    meant = resolve(trimmed(said), s)
    return {tag for t in s.tasks if t.number in meant.numbers for tag in t.tags}


def _tagged(kind: str, said: str, new: str, s: Situation) -> Said | None:
    if kind == "untag" and not new:
        known = {tag for t in s.tasks for tag in t.tags}
        last = (words(said) or [""])[-1].removeprefix("#")
        if last in known and len(words(said)) > 1:
            return update(
                re.sub(r"(?: from| of| as)? #?\S+$", "", said),
                s,
                {"remove_tags": [last]},
                loose=True,
            )
        meant = resolve(said, s)
        mine = {tag for t in s.tasks if t.number in meant.numbers for tag in t.tags}
        return update(said, s, {"remove_tags": sorted(mine)} if mine else {"remove_tags": ["tag"]})
    names = [
        w.removeprefix("#")
        for w in words(new)
        if w not in {"tag", "tags", "label", "labels", "and", "hashtag", "the", "hashtags", "a"}
    ]
    if kind == "untag":
        mine = _tags(said, s)
        return update(
            said,
            s,
            {"remove_tags": [n for n in names if n != "all"] or sorted(mine)},
            loose="#" not in new,
        )
    if not names or any(n in {"done", "complete", "completed", "high", "low", "it"} for n in names):
        return None
    return update(said, s, {"add_tags": names}, loose=True)


def _retagged(said: str, old: str, new: str, s: Situation) -> Said | None:
    """ "change the tag of milk from shopping to food"; nothing when it has no such tag."""
    meant = resolve(said, s)
    mine = {tag for t in s.tasks if t.number in meant.numbers for tag in t.tags}
    gone = {old.lower().removeprefix("#")} if old else mine
    if not gone or not gone <= mine:
        return None
    tags = {"add_tags": [new.lower().removeprefix("#")], "remove_tags": sorted(gone)}
    return update(said, s, tags, loose=True)


def _between(hit: re.Match[str], clause: str) -> list[str]:
    """The word in front of the new title, behind the old one."""
    return words(clause[hit.end("b") : hit.start("n")])[-1:] if hit.groupdict().get("b") else []


def _with_verb(said: str, between: list[str], new: str, s: Situation) -> str:
    """ "change read Dune to read Emma": "read" is of the title, not of the order."""
    meant = resolve(said, s)
    task = next((t for t in s.tasks if meant.numbers == (t.number,)), None)
    ours = task is not None and between and words(task.title)[:1] == between
    return f"{between[0]} {new}" if ours else new


def _title(new: str) -> str:
    new = new.strip(" \"'.")
    return new[:1].upper() + new[1:]


def _noted(said: str, new: str, s: Situation) -> Said | None:
    """ "2: ask about the crown", "the dentist one saying ask about the crown"."""
    if new:
        return update(said, s, {"add_note": new.strip("\"'")}, loose=True)
    hit = re.match(
        r"(?P<b>.{1,80}?)(?:\s*:\s*|\s+[–—-]\s+|\s*,\s*|\s+(?:saying|that says|that"
        r"|which says|to say|reading|with(?: the text)?)\s+:?\s*)(?P<n>.+)",
        said,
        re.S,
    )
    if hit and resolve(hit["b"], s).numbers:
        return update(hit["b"], s, {"add_note": hit["n"].strip().strip("\"'")})
    numbered = re.match(
        r"(?P<b>(?:(?:task|number|no\.?) ?)?#?\d+(?=[\s,:])|(?:it|that one|that|this one"
        r"|this)(?=[,:]))[\s,:]+(?P<n>.+)",
        said,
        re.S | re.I,
    )
    if numbered:
        return update(numbered["b"], s, {"add_note": numbered["n"].strip().strip("\"'")})
    spots = [t.end for t in tokens(said)][:8]
    for end in reversed(spots[:-1]):
        if resolve(said[:end], s).numbers and len(said) - end > 3:
            return update(said[:end], s, {"add_note": said[end:].strip(" ,:-").strip("\"'")})
    return (
        unclear(resolve(hit["b"], s), hit["b"], s, {"add_note": hit["n"]})
        if hit and re.search(r"\b(?:one|task)\b|#?\d", hit["b"])
        else None
    )
