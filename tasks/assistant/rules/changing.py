"""Changing a task's fields: days, priority, tags, title, notes, repeats."""

import re
from datetime import date, datetime, timedelta
from typing import Any

from tasks.assistant.calls import Priority, UpdateTask
from tasks.quickadd import When, parse, read_when

from . import cues
from .filters import LEVELS, due_day
from .finishing import trimmed
from .references import Meant, resolve
from .said import Said, ask, call, named, not_found, which
from .situation import Question, Situation, TaskFact
from .words import lowered, tokens, words

MOVE = re.compile(
    r"(?:move|postpone|reschedule|re-schedule|push|delay|snooze|bump|shift|defer|put off"
    r"|put (?=.{1,60} off (?:to|till|until|by|for)\b)|slide|roll over|carry over|bring"
    r"|pull|drag|procrastinate)(?: (?:back|out|off"
    r"|forward|up|over|along))?[\s:]*(?P<b>.+)"
)
SET = re.compile(
    r"(?:set|make|change|put|update|switch|edit|have|do|adjust|schedule|extend|give"
    r"|modify|correct|fix|plan|keep|need|want|finish|complete|let's do|add|assign|get"
    r"|turn)[\s:]+(?P<b>.+)"
)
DUE_OF = re.compile(
    r"^(?:the )?(?:a )?(?:due[ -]?date|deadline|date|due|time|day|start)(?: (?:of|for|on"
    r"|to|from))? (?:the )?"
)
OF_DUE = re.compile(
    r"(?:'s)? (?:due[ -]?date|deadline|date|due|time|with (?:a )?(?:due date|deadline)"
    r"|a deadline|a due date|(?:is |be |should be )?due)$"
)
LINK = re.compile(
    r"(?:[\s,:=]+(?:off|to|until|till|on|for|by|at|is|are|be|due|should be|from|instead|back"
    r"|out|over|forward|up|of|as|with|moved|changed|postponed|rescheduled|pushed|has been"
    r"|was|now|a|the deadline|deadline|due date|date))+[\s,:]*$|[\s,:=>-]+$"
)
WAITING = re.compile(
    r"(?: (?:can|could|will|should|must|has to|needs to|have to|is to|may))+(?: (?:wait"
    r"|be|happen|move|go|be moved|be done|slip))?$"
)
SHIFT = re.compile(
    r"(?:^|\s)(?:(?:by|back|out|forward|ahead|for|up|off|to)\s+)*(?P<n>an?|one|two|three"
    r"|four|five|six|seven|ten|a couple(?: of)?|a few|another|\d{1,3})(?: (?:more|another"
    r"|extra))? (?P<u>day|week|month|hour|minute|min|hr|fortnight)s?(?: (?P<w>later"
    r"|earlier|sooner|forward|back|ahead|out|before|after|more"
    r"|further))?(?: (?:from now))?$"
)
COUNTS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
    "a couple": 2,
    "a couple of": 2,
    "a few": 3,
    "another": 1,
}
LONGEST_PHRASE = 8
RAISED: dict[Priority, Priority] = {
    "none": "medium",
    "low": "medium",
    "medium": "high",
    "high": "high",
}
LOWERED: dict[Priority, Priority] = {"none": "low", "low": "low", "medium": "low", "high": "medium"}


def update(said: str, s: Situation, fields: dict[str, Any], *, loose: bool = False) -> Said | None:
    """One change to what `said` means; `loose`: none when nothing clearly is meant."""
    said = trimmed(re.sub(r"'s$", "", said.strip()))
    meant = resolve(said, s, status="pending")
    if meant.numbers:
        return call(UpdateTask(numbers=list(meant.numbers), **fields))
    if (
        loose
        and not (meant.explicit and not meant.options)
        and not (meant.options and _says_task(said))
    ):
        return None
    return unclear(meant, said, s, fields)


def unclear(meant: Meant, said: str, s: Situation, fields: dict[str, Any]) -> Said:
    if meant.options:
        return which(meant.options, UpdateTask(numbers=list(meant.options), **fields), "change", s)
    return not_found(meant, said, s)


def _says_task(said: str) -> bool:
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
        return update(
            re.sub(r" (?:to|as|at|from \w+)$", "", said), s, {"priority": level}, loose=True
        )
    if kind in {"tag", "untag"}:
        return _tagged(kind, said, new, s)
    if kind == "retitle":
        taken = tail_when(new, s)
        ours = LEVELS.get(new.lower()) or (taken and not taken[1].strip())
        return (
            None
            if ours or SHIFT.search(new.lower())
            else update(said, s, {"title": _title(new)}, loose=True)
        )
    if kind == "rename":
        return update(
            said,
            s,
            {"title": _title(new)},
            loose=not clause.lower().startswith(("rename", "retitle")),
        )
    return _noted(said, new, s)


def _stepped(kind: str, said: str, s: Situation) -> Said | None:
    meant = resolve(said, s)
    task = next((t for t in s.tasks if t.number in meant.numbers), None)
    steps = RAISED if kind == "raise" else LOWERED
    return update(said, s, {"priority": steps[task.priority] if task else "high"})


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
        meant = resolve(trimmed(said), s)
        mine = {tag for t in s.tasks if t.number in meant.numbers for tag in t.tags}
        return update(
            said,
            s,
            {"remove_tags": [n for n in names if n != "all"] or sorted(mine)},
            loose="#" not in new,
        )
    if not names or any(n in {"done", "complete", "completed", "high", "low", "it"} for n in names):
        return None
    return update(said, s, {"add_tags": names}, loose=True)


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


def reschedule(clause: str, s: Situation, *, corrects: bool = False) -> Said | None:
    """A new day or time for a task, or a later one by so much, or a repeat."""
    low = lowered(clause)
    moves, sets = MOVE.match(low), SET.match(low)
    hit = moves or sets
    body = cues.part(clause, hit, "b") if hit else clause
    body = re.sub(
        r"[\s,]+(?:instead|then|please|actually|rather)$", "", body.strip(" .!"), flags=re.I
    )
    body = re.sub(r"^(?:back|forward|out|off|up) ", "", body, flags=re.I) if moves else body
    if moves and (shifted := _shifted(clause, body, s)):
        return shifted
    dated = tail_when(body, s)
    if dated is None:
        return (
            _repeated(body, s)
            or (_shifted(clause, body, s) if corrects else None)
            or (_undated(body, s) if moves else None)
        )
    when, said = dated
    said = reference(said)
    if re.match(r"(?:an?|another|some|new) ", lowered(said)):
        return None
    if not said:
        return _apply("it", when, s) if hit and s.touched else None
    explicit = (
        bool(moves)
        or bool(DUE_OF.match(lowered(body)))
        or bool(re.search(r"\b(?:due|deadline)\b", low))
    )
    meant = resolve(said, s)
    if not hit and not _declares(low, said, meant):
        return None
    if (
        not meant.numbers
        and not meant.options
        and not meant.explicit
        and not (explicit and meant.group)
    ):
        return None
    if meant.options and not (explicit or _says_task(said)):
        return None
    if (
        sets
        and not moves
        and not (
            meant.explicit
            or meant.group
            or _says_task(said)
            or re.search(r" to \S+", low)
            or explicit
            or low.startswith(("reschedule", "schedule"))
        )
    ):
        return None
    return _apply(said, when, s, keep_time=bool(moves))


def reference(said: str) -> str:
    """The task in "the due date of 3 to", "the dentist from monday to"."""
    for _ in range(3):
        said = OF_DUE.sub("", LINK.sub("", said.strip()))
    said = WAITING.sub("", said)
    low = lowered(said)
    if head := DUE_OF.match(low):
        said = said[head.end() :]
    if re.search(r"\b(?:everything|all|tasks|ones|stuff|things)\b", said):
        return re.sub(r" from (?=\S)", " for ", said).strip(" ,:")
    return re.sub(r"\s+from\s+\S+(?: \S+)?$", "", said, flags=re.I).strip(" ,:")


def _declares(low: str, said: str, meant: Meant) -> bool:
    """ "the report is due friday", "3 to monday", "everything overdue to monday"."""
    if re.search(
        r"\b(?:is|are|was|were|has been|have been|should be|must be"
        r"|needs to be)(?: now)? (?:due|moved|postponed|pushed|rescheduled|changed|on|for"
        r"|until|delayed|by)\b",
        low,
    ):
        return True
    if re.search(r"\s(?:to|until|till)\s+\S+(?:\s\S+){0,3}$", low) and not re.match(
        r"(?:go|from|need|have|talk|write|send|reply)\b", low
    ):
        return True
    return (
        meant.explicit
        or re.search(r"\b(?:due|deadline)\b", low) is not None
        or bool(re.search(r"\b(?:one|task)$", said))
        or low.endswith("instead")
    )


def _apply(said: str, when: When, s: Situation, *, keep_time: bool = False) -> Said | None:
    meant = resolve(trimmed(said), s)
    if not meant.numbers:
        return unclear(meant, said, s, due_fields(when, None, s))
    task = next((t for t in s.tasks if meant.numbers == (t.number,)), None)
    fields = due_fields(when, task, s, keep_time=keep_time)
    return call(UpdateTask(numbers=list(meant.numbers), **fields))


def due_fields(
    when: When, task: TaskFact | None, s: Situation, *, keep_time: bool = False
) -> dict[str, Any]:
    """The day or instant as `UpdateTask` wants it: "at 5" stays on the task's own day."""
    day = due_day(task, s) if task else None
    if when.due_at and not when.names_day and day and day > s.today:
        clock = when.due_at.astimezone(s.zone).time()
        return {"due_at": datetime.combine(day, clock, s.zone)}
    if when.due_at:
        return {"due_at": when.due_at}
    if keep_time and task and task.due_at and when.due_on and not when.start:
        clock = task.due_at.astimezone(s.zone).time()
        return {"due_at": datetime.combine(when.due_on, clock, s.zone)}
    return {"due_on": when.due_on}


def tail_when(body: str, s: Situation) -> tuple[When, str] | None:
    """The day or time that ends the text, as long as it goes, and what stands before."""
    for token in tokens(body)[-LONGEST_PHRASE:]:
        if (
            token.text in {"to", ",", ":", "-", ".", "a", "an", "i", "by"}
            or not token.text[0].isalnum()
        ):
            continue
        tail = body[token.start :]
        if when := read_when(tail, now=s.now, zone=s.zone):
            return when, body[: token.start]
    return None


def _repeated(body: str, s: Situation) -> Said | None:
    """ "make groceries repeat every week"."""
    text = re.sub(
        r"\b(weekly|daily|monthly|yearly)\b(?! \w)",
        lambda m: {
            "weekly": "every week",
            "daily": "every day",
            "monthly": "every month",
            "yearly": "every year",
        }[m[1]],
        lowered(body),
    )
    found = parse(f"x {text}", now=s.now, zone=s.zone)
    if not found.recurrence:
        return None
    start = min(p.start for p in found.parts) - 2
    said = re.sub(
        r"(?: (?:to |be )?(?:repeat(?:ing|s)?|recur(?:ring|s)?|happen|again|be|a"
        r"|recurring task|due))+$",
        "",
        body[: max(start, 0)].strip(" ,"),
    )
    said = re.sub(r"^(?:repeat|have) ", "", said, flags=re.I)
    return update(said or "it", s, {"recurrence": found.recurrence}, loose=True)


def _undated(body: str, s: Situation) -> Said | None:
    """ "reschedule the dentist": to when?"""
    meant = resolve(reference(trimmed(body)), s)
    if not meant.numbers or len(meant.numbers) > 1:
        return None
    text = f"To when should I move {named(meant.numbers[0], s)}?"
    return ask(Question(kind="when", text=text, options=meant.numbers, tool="update_task"))


def _shifted(clause: str, body: str, s: Situation) -> Said | None:
    low = lowered(body)
    hit = SHIFT.search(low)
    if not hit or re.search(r"\bin$|\bto$", low[: hit.start()]):
        return None
    said = reference(body[: hit.start()]) or "it"
    meant = resolve(said, s)
    back = (
        hit["w"] in {"earlier", "sooner", "before"}
        or re.match(r"(?:bring|pull)\b", lowered(clause)) is not None
    )
    count = COUNTS[hit["n"]] if hit["n"] in COUNTS else int(hit["n"])
    if not meant.numbers:
        return (
            unclear(meant, said, s, {"shift_days": count})
            if meant.options or meant.explicit
            else None
        )
    return call(
        UpdateTask(
            numbers=list(meant.numbers), **_later(-count if back else count, hit["u"], meant, s)
        )
    )


def _later(count: int, unit: str, meant: Meant, s: Situation) -> dict[str, Any]:
    days = {"day": 1, "week": 7, "fortnight": 14, "month": 30}.get(unit)
    task = next((t for t in s.tasks if meant.numbers == (t.number,)), None)
    if days is None:
        base = task.due_at if task and task.due_at else s.now
        minutes = count * (60 if unit in {"hour", "hr"} else 1)
        return {"due_at": (base + timedelta(minutes=minutes)).astimezone(s.zone)}
    if task is None or task.due_at:
        return {"shift_days": count * days}
    return {"due_on": _moved(task.due_on or s.today, count, unit, days)}


def _moved(day: date, count: int, unit: str, days: int) -> date:
    if unit != "month":
        return day + timedelta(days=count * days)
    index = day.year * 12 + day.month - 1 + count
    first = date(index // 12, index % 12 + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))
