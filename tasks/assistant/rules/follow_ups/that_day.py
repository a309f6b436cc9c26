"""The day that was just spoken of: "add lunch with Pierre at 12:30 that day"."""

import re
from datetime import date

from tasks.assistant.rules.english.rewording import reworded
from tasks.assistant.rules.questions.filters import due_day
from tasks.assistant.rules.situation import Situation
from tasks.regex import regex

THAT = regex(r"\b(?:on |for )?(?:that (?:same |very )?day|the same day)\b(?! as)", re.IGNORECASE)


def named(text: str, s: Situation) -> str:
    """The text with that day by its date; without one in mind it stays."""
    day = _day(s) if THAT.search(text) else None
    return reworded(text, ((THAT, f"on {day:%B} {day.day}"),)) if day else text


def _day(s: Situation) -> date | None:
    touched = set(s.touched.numbers) if s.touched else set()
    days = {due_day(task, s) for task in s.tasks if task.number in touched}
    done = days.pop() if len(days) == 1 else None
    listed = s.listed.due_from if s.listed and s.listed.due_from == s.listed.due_to else None
    return (done or listed) if s.newest else (listed or done)
