"""Named situations in which the tables of utterances are read."""

import re
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tasks.assistant.calls import ListTasks
from tasks.assistant.rules.situation import Question, Situation, TaskFact, Touched

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 20, 10, 0, tzinfo=ZONE)  # a Friday


def day(number: int, month: int = 11) -> date:
    return date(2026, month, number)


TUESDAY_NINE = datetime(2026, 11, 24, 9, 0, tzinfo=ZONE)
HOME = (
    TaskFact(1, "Pay rent", due_on=day(1, 12), priority="high", tags=("home",)),
    TaskFact(2, "Call the bank", due_on=day(20)),
    TaskFact(3, "Book dentist appointment", tags=("health",)),
    TaskFact(4, "Write quarterly report", due_on=day(18), priority="high", tags=("work",)),
    TaskFact(5, "Buy groceries", due_on=day(20), tags=("home",)),
    TaskFact(6, "Send invoice to Tom", due_at=TUESDAY_NINE, tags=("work",)),
    TaskFact(7, "Call mum", due_on=day(21)),
    TaskFact(8, "Renew passport", done=True),
    TaskFact(9, "Clean the garage", due_on=day(15), priority="low"),
)  # fmt: skip
SHOP = (
    TaskFact(1, "Buy milk and eggs"),
    TaskFact(2, "Call mum"),
    TaskFact(3, "Call mum and dad"),
    TaskFact(4, "Read chapter 5"),
    TaskFact(5, "Email the bank"),
    TaskFact(6, "Book a flight"),
    TaskFact(7, "Prepare the May report", priority="high"),
    TaskFact(12, "Water the plants", due_on=day(20)),
    TaskFact(13, "Return the book", done=True),
)
OFFICE = (
    TaskFact(1, "Finish slides for Monday", due_on=day(23), tags=("work",)),
    TaskFact(2, "Delete old backups"),
    TaskFact(3, "Read Clean Code", priority="low"),
    TaskFact(4, "Buy milk", due_on=day(20)),
    TaskFact(5, "Call plumber about leak", due_on=day(20)),
    TaskFact(6, "Team lunch", due_on=day(25)),
    TaskFact(7, "Pick up kids", due_at=datetime(2026, 11, 20, 15, 30, tzinfo=ZONE)),
    TaskFact(8, "Review PR 42", done=True),
    TaskFact(10, "Pay electricity bill", due_on=day(17), tags=("bills",)),
    TaskFact(11, "Water plants"),
    TaskFact(14, "Email John the contract", priority="high", tags=("work",)),
)
WORLDS = {"office": OFFICE, "home": HOME, "shop": SHOP, "empty": ()}


def situation(header: str) -> Situation:
    """ "home shown=4,9,2 touched=add_task:7 asked=which:complete_task:2,7 listed=status:all"."""
    name, *rest = header.split()
    here = Situation(now=NOW, zone=ZONE, name="Ana Novak", tasks=WORLDS[name])
    for part in rest:
        key, _, value = part.partition("=")
        here = replace(here, **{key: READERS[key](value)})  # type: ignore[arg-type]
    return here


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(n) for n in re.findall(r"\d+", text))


def _touched(text: str) -> Touched:
    verb, _, numbers = text.partition(":")
    return Touched(verb, _numbers(numbers))


def _asked(text: str) -> Question:
    kind, tool, numbers = text.split(":")
    given = {"tasks": [{"title": "Milk"}]} if tool == "add_task" and kind == "sure" else {}
    return Question(kind=kind, tool=tool, options=_numbers(numbers), text="Which?", arguments=given)  # type: ignore[arg-type]


def _listed(text: str) -> ListTasks:
    given = dict(pair.split(":") for pair in text.split(",") if pair)
    return ListTasks.model_validate(given)


READERS = {"shown": _numbers, "touched": _touched, "asked": _asked, "listed": _listed}
