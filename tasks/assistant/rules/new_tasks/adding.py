"""New tasks out of words: items, their fields, their titles."""

import re
from typing import Any

from tasks.assistant.calls import AddTask, NewTask
from tasks.assistant.rules.changes import asides
from tasks.assistant.rules.changes.whens import without_old
from tasks.assistant.rules.english.clauses import listed, unbulleted
from tasks.assistant.rules.english.mood import WH
from tasks.assistant.rules.english.politeness import without_tail
from tasks.assistant.rules.english.words import lowered, words
from tasks.assistant.rules.new_tasks.items import UNTIL_DAY, again, is_action, split
from tasks.assistant.rules.questions.cues import LIST
from tasks.assistant.rules.questions.filters import LEVELS
from tasks.assistant.rules.said import Said, call, reply
from tasks.assistant.rules.situation import Question, Situation
from tasks.quickadd import QuickAdd, parse, read_when
from tasks.regex import regex

LONGEST_TITLE = 300
MOST_TASKS = 100
TO_LIST = regex(
    rf"[\s,]+(?:to|on|onto|in|into) {LIST}(?=[\s,.!?]|$)|[\s,]+(?:to|on) (?:the )?list$"
)
KIND = regex(
    r"^(?:(?:a|an|the|this|these|another|one|new|my|following|high|low|medium|top"
    r"|priority|urgent|important|recurring|daily|weekly|monthly|more|extra|quick|two"
    r"|three|four|five|\d{1,2}|few|some|high-priority|low-priority) )*"
    r"(?:tasks?|to-?dos?|reminders?|items?|entry|to-do item|list item|things?"
    r"|ones?(?=\s*:)|something(?=\s*[:–-]))\b(?: list)?"
    r"(?:\s*[:\-–—]\s*|\s+(?:called|named|titled|to|for|about|that says|saying|reading)\b:?\s*)"
)
LEAD = regex(
    r"^(?:for me\s*(?=[:,])|(?:that )?(?:i|we) (?:also )?(?:need to|have to|must|should|gotta"
    r"|have got to"
    r"|want to|ought to|need(?! you\b))|to|that|about|of|:|-|is to|me to"
    r"|me|please|also|remind me(?: to| of| about| that)?|(?:i'm |i am )?gonna|the following|these"
    r"|this(?! (?:week|weekend|morning|afternoon|evening|month|year|\w+day)\b)"
    r"|(?:in|up|down)(?=\s*(?::|(?:for|to|that|about)\b))|too|the fact that"
    r"|for me to)(?:\s*[:,]\s*|\s+)"
)
FOR_ALL = regex(r"\b(?:for|on|by|until|before) (?!the |my |our )[\w :.]+$|\btonight$")
# A feast is what the last thing is for, not when all is to be done.
FEAST = regex(
    r"\b(?:for|at|over|before) (?:the )?(?:christmas|xmas|easter|halloween|thanksgiving|new year"
    r"|valentine)"
)
ONCE_MORE = regex(
    r"[\s,]+(?:(?P<p>once (?:more|again)|one more time|another time|yet again)|again)$"
)
# "at 8am and 8pm every day" is done twice.
CLOCK = r"(?:\d{1,2}(?::\d\d)? ?[ap]m|\d{1,2}:\d\d|noon|midnight)"
TWICE = regex(
    rf"\b(?P<c>at )?(?P<a>{CLOCK}) (?:and|&)(?: again)?(?: at)? (?P<b>{CLOCK})(?=$|[\s,.])"
    r"|(?<=every )(?P<e>morning) and (?:every )?(?P<f>evening|night|afternoon)",
    re.I,
)
NOTHING = frozenset(
    {
        "to",
        "about",
        "that",
        "of",
        "it",
        "this",
        "something",
        "a task",
        "a new task",
        "a todo",
        "a reminder",
        "task",
        "tasks",
        "some tasks",
        "one",
        "another one",
        "for me",
    }
)
JOINED = regex(r"[\s,;:–—-]+(?:with|and|due)$", re.I)
DANGLING = regex(
    r"[\s,;:–—-]+(?:with|as|at|due|by|for|on|and|until|before|starting|is|it's|to|the|of|in"
    r"|under)$",
    re.I,
)


def add(body: str, s: Situation) -> Said:
    """Add what stands after "add", "remind me to" and the like."""
    body = cleaned(body)
    if not words(body) or lowered(body) in NOTHING:
        text = "What should I add?"
        return Said(
            reply=text, question=Question(kind="what", text=text, tool="add_task"), weight=3
        )
    tasks = new_tasks(body, s)
    if len(tasks) > MOST_TASKS:
        return reply(
            f"That is {len(tasks)} tasks at once; I add up to {MOST_TASKS} from one message. "
            f"Nothing was added."
        )
    return call(AddTask(tasks=tasks))


def add_lines(items: tuple[str, ...], s: Situation) -> Said:
    """One task for each line."""
    bodies = [line for item in items if words(line := cleaned(again(item)))]
    if len(bodies) > MOST_TASKS:
        return reply(
            f"That is {len(bodies)} lines; I add up to {MOST_TASKS} from one message. Nothing was "
            f"added."
        )
    if not bodies:
        return reply("I see an empty list there. Write one task per line.")
    return call(AddTask(tasks=[new_task(body, s) for body in bodies]))


def _anew(body: str, s: Situation) -> str:
    """ "add buy milk once more": how often it was there before is no part of a title."""
    hit = ONCE_MORE.search(lowered(body))
    if not hit:
        return body
    kept = body[: hit.start()]
    known = any(t.title.casefold() == kept.casefold() for t in s.tasks)
    return kept if known or kept.endswith('"') or hit["p"] else body


def cleaned(body: str) -> str:
    """Without "a task called", "to my list", "that I need to"."""
    body = body.strip()
    if body.endswith(".") and not body.endswith(("..", "etc.", ".m.")):
        body = body[:-1]
    for pattern in (TO_LIST,):
        if hit := pattern.search(lowered(body)):
            rest = body[hit.end() :].strip(" ,")
            body = f"{body[: hit.start()]} {rest}".strip()
    for pattern in (KIND, LEAD, LEAD):
        if (hit := pattern.match(lowered(body))) and body[hit.end() :].strip():
            level = asides.LEVEL.search(lowered(hit.group())) if pattern is KIND else None
            body = body[hit.end() :] + (f" !{LEVELS[level[1]]}" if level else "")
    return without_tail(body).strip(" ,;")


def new_tasks(body: str, s: Situation) -> list[NewTask]:
    """The tasks that the words name; a day in front is every one's."""
    body = _fronted(without_old(_anew(body, s), s)[0], s)
    if (every := asides.EVERY_ONE.search(body)) and (rest := body[: every.start()].strip(" ,")):
        given = asides.common(every["f"], s)
        tasks = new_tasks(rest, s) if given else []
        if len(tasks) > 1:
            return [_with(task, given) for task in tasks]
    if twice := _twice(body):
        return [new_task(part, s) for part in twice]
    if lines := listed(body):
        return [new_task(cleaned(again(item)), s) for item in lines.items if words(item)]
    tagged = asides.TAGGED.search(body)
    tagged = tagged if tagged and words(body[: tagged.start()]) else None
    pieces = split(unbulleted(body[: tagged.start()] if tagged else body))
    pieces = [f"{p} #{tagged[1]}" if tagged else p for p in pieces if p] or [body]
    pieces = _joined(pieces, s)
    tasks = [new_task(p, s) for p in pieces]
    return _shared(tasks, pieces, s) if len(tasks) > 1 and ";" not in body else tasks


def _fronted(body: str, s: Situation) -> str:
    """ "for tomorrow 14:30, pick up the kids": a field in front is no task of its own."""
    head, comma, rest = body.partition(",")
    lead = asides.leading(head.strip(), s) if comma and words(rest) else ""
    if not lead:
        return body
    return f"{rest.strip()} {lead}" if lead[0] in "#!" else f"{lead} {rest.strip()}"


def _twice(body: str) -> list[str]:
    """ "at 8am and 8pm every day", "every morning and evening": once for each hour."""
    hit = TWICE.search(body)
    if not hit:
        return []
    times = (hit["a"] or hit["e"], hit["b"] or hit["f"])
    return [f"{body[: hit.start()]}{hit['c'] or ''}{time}{body[hit.end() :]}" for time in times]


def _joined(pieces: list[str], s: Situation) -> list[str]:
    """ "dentist, tuesday 4pm": a day or a tag alone is no task of its own."""
    whole: list[str] = []
    for piece in pieces:
        if whole and (piece[:1] in "#!" or read_when(piece, now=s.now, zone=s.zone)):
            whole[-1] = f"{whole[-1]}{' ' if piece[0] in '#!' else ', '}{piece}"
        elif whole and asides.UNHURRIED.fullmatch(f", {piece}"):
            whole[-1] = f"{whole[-1]} !low"
        elif whole and (level := asides.RANK.fullmatch(lowered(piece))):
            whole[-1] = f"{whole[-1]} !{LEVELS[level[1] or level[2]]}"
        else:
            whole.append(piece)
    return whole


def new_task(body: str, s: Situation) -> NewTask:
    fields: dict[str, Any] = {}
    body = asides.taken(without_tail(body), fields, s)
    found = parse(body, now=s.now, zone=s.zone)
    fields.setdefault("priority", found.priority)
    tags = [*found.tags, *fields.pop("tags", [])]
    return NewTask(
        title=title_of(found, body),
        tags=tags,
        due_on=found.due_on,
        due_at=found.due_at,
        recurrence=found.recurrence,
        **fields,
    )


def title_of(found: QuickAdd, body: str) -> str:
    """The words that are left, tidied: no dangling "by", a capital at the start."""
    title = found.title.strip(" ,;:")
    # "to put the oven on" at the end is the person's own, "the rent by | friday" is left over.
    ends = bool(found.parts) and found.parts[-1].end >= len(body.rstrip(" .!?"))
    for _ in range(3 if found.parts else 0):
        if len(words(title)) > 1:
            title = (DANGLING if ends else JOINED).sub("", title)
    for _ in range(2):
        lead = LEAD.match(lowered(title))
        title = title[lead.end() :] if lead and title[lead.end() :].strip() else title
    if title.endswith(".") and not title.endswith(("...", "etc.")):
        title = title.rstrip(".")
    if title.endswith("?") and not WH.match(lowered(title)):
        title = title.rstrip("? ")
    title = re.sub(r"[\s,]+(?:too|as well)[.!]*$", "", title)
    title = title.rstrip(" ,;:").rstrip("!") if len(title) > 1 else title
    if len(title) > 2 and title[0] == title[-1] == "'":
        title = title[1:-1]
    title = (title or body.strip() or "?")[:LONGEST_TITLE]
    first = words(title[:40])[:1]
    return (
        title
        if first and title[:1].islower() and any(c.isupper() for c in title.split(" ")[0])
        else title[:1].upper() + title[1:]
    )


def _shared(tasks: list[NewTask], pieces: list[str], s: Situation) -> list[NewTask]:
    """A day at the end is that of all things on a list and of both of two acts; else the last's."""
    dated = [i for i, t in enumerate(tasks) if t.due_on or t.due_at or t.recurrence]
    together = len(pieces) == 2 or not any(is_action(UNTIL_DAY.sub("", p)) for p in pieces)
    last = tasks[-1]
    feast = FEAST.search(lowered(pieces[-1])) is not None and is_action(pieces[-1])
    shares = together and not feast and not last.recurrence
    if dated == [len(tasks) - 1] and shares and _closes(pieces[-1], last):
        due = {"due_on": last.due_on, "due_at": last.due_at}
        tasks = [t.model_copy(update=due) for t in tasks]
    elif dated == [0] and _leads(pieces[0], s):
        given = {
            "due_on": tasks[0].due_on,
            "due_at": tasks[0].due_at,
            "recurrence": tasks[0].recurrence,
        }
        tasks = [t.model_copy(update=given) for t in tasks]
    # As a tag at the end is every one's, so is a priority.
    if [i for i, t in enumerate(tasks) if t.tags] == [len(tasks) - 1]:
        tasks = [t.model_copy(update={"tags": tasks[-1].tags}) for t in tasks]
    if [i for i, t in enumerate(tasks) if t.priority != "none"] == [len(tasks) - 1]:
        tasks = [t.model_copy(update={"priority": tasks[-1].priority}) for t in tasks]
    return tasks


def _closes(piece: str, last: NewTask) -> bool:
    """A day is everything's; an hour only when it is said to be for it: "for tonight", "by 5"."""
    if last.due_on is not None:
        return True
    return FOR_ALL.search(lowered(piece)) is not None and not is_action(UNTIL_DAY.sub("", piece))


def _with(task: NewTask, given: dict[str, Any]) -> NewTask:
    """A field that is said of all, where the task has none of its own."""
    mine = {"tags": [*task.tags, *given.get("tags", [])]}
    if task.due_on or task.due_at:
        given = {k: v for k, v in given.items() if k not in {"due_on", "due_at"}}
    return task.model_copy(update=given | mine)


def _leads(piece: str, s: Situation) -> bool:
    """The day stands before the first thing to do: "tomorrow buy milk and call mum"."""
    parts = parse(piece, now=s.now, zone=s.zone).parts
    return bool(parts) and parts[0].kind in {"due", "recurrence"} and parts[0].start == 0
