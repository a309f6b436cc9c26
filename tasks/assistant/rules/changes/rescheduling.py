"""A new day or time for a task, a later one by so much, or a repeat."""

import re
from datetime import timedelta
from typing import Any

from tasks.assistant.calls import UpdateTask
from tasks.assistant.rules.changes.changing import asking, says_task, unclear, update
from tasks.assistant.rules.changes.whens import (
    COUNTS,
    SHIFT,
    due_fields,
    moved_day,
    tail_when,
    without_old,
)
from tasks.assistant.rules.done.finishing import trimmed
from tasks.assistant.rules.english.words import lowered
from tasks.assistant.rules.naming.pointing import Meant
from tasks.assistant.rules.naming.references import resolve
from tasks.assistant.rules.new_tasks.items import is_action
from tasks.assistant.rules.questions import cues
from tasks.assistant.rules.said import Said, ask, call, named, not_found, reply
from tasks.assistant.rules.situation import Question, Situation
from tasks.quickadd import When, parse, read_when
from tasks.regex import regex

MOVE = regex(
    r"(?:move|postpone|reschedule|re-schedule|push|delay|snooze|bump|shift|defer|put off"
    r"|put(?= .{1,60} off (?:to|till|until|by|for)\b)|slide|roll over|carry over|bring"
    r"|pull|drag|procrastinate)(?: (?:back|out|off"
    r"|forward|up|over|along))?[\s:]+(?P<b>.+)"
)
SET = regex(
    r"(?:set|make|change|put|update|switch|edit|have|do|adjust|schedule|extend|give"
    r"|modify|correct|fix|plan|keep|need|want|finish|complete|let's do|add|assign|get|swap"
    r"|turn)[\s:]+(?P<b>.+)"
)
DUE_OF = regex(
    r"^(?:the )?(?:a )?(?:due[ -]?date|deadline|date|due|time|day|start)(?: (?:of|for|on"
    r"|to|from))? (?:the )?"
)
DATE_OF = regex(r"(?:the |a )?(?:due[ -]?date|deadline|date) (?:of|for|on) ")
OF_DUE = regex(
    r"(?:'s)? (?:due[ -]?date|deadline|date|due|time|with (?:a )?(?:due date|deadline)"
    r"|(?:(?:needs?|has|have|gets?|got|must have|should have|wants?) )?(?:a|the) (?:new )?"
    r"(?:deadline|due date)|(?:is |be |should be )?due)$"
)
LINK = regex(
    r"(?:[\s,:=]+(?:(?:(?:should|must|can|needs? to|ha(?:s|ve) to) be(?: (?:done|finished"
    r"|completed))?)|off|to|until|till|on|for|by|at|is|are|be|due|should be|from|instead|back"
    r"|out|over|forward|up|of|as|with|moved|changed|postponed|rescheduled|pushed|has been"
    r"|was|now|a|go|goes|the deadline|deadline|due date|date|say|let's say|maybe|perhaps|ideally"
    r"|preferably))+[\s,:]*$|[\s,:=>-]+$"
)
TO = regex(r" (?:to|until|till) (?!.* (?:to|until|till) )[\w .:-]{1,30}$")
WAITING = regex(
    r"(?: (?:can|could|will|should|must|has to|needs to|have to|is to|may))+(?: (?:wait"
    r"|be|happen|move|go|be moved|be done|slip))?$"
)


def reschedule(clause: str, s: Situation) -> Said | None:
    """A new day or time for a task, or a later one by so much, or a repeat."""
    low = lowered(clause)
    moves, sets = MOVE.match(low), SET.match(low)
    hit = moves or sets
    body = cues.part(clause, hit, "b") if hit else clause
    body, corrected = without_old(body, s)
    low = f"{low} instead" if corrected else low
    body = re.sub(
        r"[\s,]+(?:instead|then|please|actually|rather)$", "", body.strip(" .!?"), flags=re.I
    )
    body = re.sub(r"^(?:back|forward|out|off|up) ", "", body, flags=re.I) if moves else body
    if moves and (shifted := _shifted(clause, body, s)):
        return shifted
    dated = tail_when(body, s) or _date_first(body, s)
    if dated is None:
        repeated = None if not hit and is_action(clause) else _repeated(body, s)
        dates = DUE_OF.match(lowered(body)) or OF_DUE.search(lowered(body))
        asks = moves or (sets and dates)
        return repeated or (_undated(body, s) if asks else None)
    when, said = dated
    at = low.find(lowered(body)) + len(said)
    said = reference(said)
    if re.match(r"(?:an?|another|some|new) ", lowered(said)):
        return None
    if not said:
        return _apply("it", when, s, phrase=body) if hit and s.touched else None
    explicit = (
        bool(moves)
        or bool(DUE_OF.match(lowered(body)))
        or bool(re.search(r"\b(?:due|deadline)\b", low))
    )
    meant = resolve(said, s)
    if moves and meant.unclear:
        return unclear(meant, said, s, {})
    if not hit and not _declares(low, said, meant, at):
        return None
    if (
        not meant.numbers
        and not meant.options
        and not meant.explicit
        and not (explicit and meant.group)
    ):
        # Never a new task called "set the due date of ...".
        return not_found(meant, said, s) if hit and DATE_OF.match(lowered(body)) else None
    # "book the ferry tomorrow, not friday" is no flight that is there.
    other = corrected and not moves and not meant.numbers and is_action(said)
    if other or (meant.options and not (explicit or says_task(said))):
        return None
    if (
        sets
        and not moves
        and not (
            meant.explicit
            or meant.group
            or says_task(said)
            or re.search(r" to \S+", low)
            or explicit
            or low.startswith(("reschedule", "schedule", "set "))
        )
    ):
        return None
    return _apply(said, when, s, phrase=body, keep_time=True)


def _date_first(body: str, s: Situation) -> tuple[When, str] | None:
    """ "a due date of december 5 for dune": what is dated stands behind."""
    hit = re.match(
        r"(?:the |a )?(?:due[ -]?date|deadline|due time) (?:of|to|at|for|on|as) (?P<w>.{2,40}?)"
        r" (?:for|on|to|of) (?P<b>.+)",
        lowered(body),
    )
    when = read_when(hit["w"], now=s.now, zone=s.zone) if hit else None
    return (when, f"due date of {cues.part(body, hit, 'b')}") if hit and when else None


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


def _declares(low: str, said: str, meant: Meant, at: int) -> bool:
    """ "the report is due friday", "3 to monday", "everything overdue to monday"."""
    if re.search(
        r"\b(?:is|are|was|were|has been|have been|should be|must be"
        r"|needs? to be|ha(?:s|ve) to be)(?: now)? (?:done by|done on|done|finished|due|moved"
        r"|postponed|pushed|rescheduled|changed|on|for"
        r"|until|delayed|by)\b",
        low,
    ):
        return True
    links = re.search(r"\s(?:to|until|till)$", low[:at].rstrip(" ,"))
    if (links or re.match(r"(?:to|until|till)\b", low[at:])) and not re.match(
        r"(?:go|from|need|have|talk|write|send|reply)\b", low
    ):
        return True
    return (
        meant.explicit
        or re.search(r"\b(?:due|deadline)\b", low) is not None
        or bool(re.search(r"\b(?:one|task)$", said))
        or low.endswith("instead")
    )


def _apply(
    said: str, when: When, s: Situation, *, phrase: str, keep_time: bool = False
) -> Said | None:
    meant = resolve(trimmed(said), s)
    if not meant.numbers:
        return unclear(meant, said, s, due_fields(when, None, s))
    task = next((t for t in s.tasks if meant.numbers == (t.number,)), None)
    fields = due_fields(when, task, s, keep_time=keep_time, said=phrase)
    return call(UpdateTask(numbers=list(meant.numbers), **fields, **asking(meant)))


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
        re.sub(r"(?<=ly) (?:thing|task|habit|chore|event|item|one|reminder)$", "", lowered(body)),
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
    if not meant.numbers and (to := TO.search(lowered(body))):  # "the bank to 3"
        meant = resolve(reference(trimmed(body[: to.start()])), s)
    if not meant.numbers:
        return None
    if len(meant.numbers) > 1:
        return reply(
            f"To when should I move these {len(meant.numbers)} tasks? Say it in one sentence, such "
            "as “move all overdue tasks to friday”. Nothing changed."
        )
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
            numbers=list(meant.numbers),
            **_later(-count if back else count, hit["u"], meant, s),
            **asking(meant),
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
    return {"due_on": moved_day(task.due_on or s.today, count, unit, days)}
