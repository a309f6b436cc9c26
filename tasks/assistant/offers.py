"""What is offered before anything is said: commands, and prompts that fit the person."""

from __future__ import annotations

from datetime import datetime

from accounts.models import User
from chat.assistant import Command, Prompt, StartScreen
from tasks.assistant.wording import counted
from tasks.selectors import TaskStats, task_stats

MORNING, EVENING = 5, 18
COMMANDS = (
    Command("today", "Today", "What is due today", "calendar", "What's due today?", send=True),
    Command("add", "Add", "Write down something to do", "plus", "Add "),
    Command("plan", "Plan", "A plan for the day", "compass", "Plan my day", send=True),
    Command("done", "Done", "Say what you have done", "check-circle", "Done with "),
    Command("help", "Help", "What I can do", "circle-question", "What can you do?", send=True),
)
ADD = Prompt("Add a task", "Add call the dentist tomorrow at 9am", "plus")
SEVERAL = Prompt("Add several at once", "Add milk, bread and eggs", "lucide:list-plus")
TODAY = Prompt("What's due today?", "What's due today?", "calendar")
WEEK = Prompt("What's due this week?", "What's due this week?", "calendar")
PLAN = Prompt("Plan my day", "Plan my day", "compass")
TOMORROW = Prompt("Plan tomorrow", "Plan tomorrow", "compass")
HELP = Prompt("What can you do?", "What can you do?", "circle-question")
LATE = Prompt("Move them to tomorrow", "Move everything overdue to tomorrow", "reload")
DONE_TODAY = Prompt("What have I done today?", "What did I complete today?", "check-circle")
ALL = Prompt("Show my tasks", "Show my tasks", "lucide:list-checks")


def start_screen(owner: User, now: datetime) -> StartScreen:
    numbers = task_stats(owner=owner, now=now)
    return StartScreen(greeting=_greeting(owner, numbers, now), prompts=_prompts(numbers, now))


def _greeting(owner: User, numbers: TaskStats, now: datetime) -> str:
    name = f", {owner.name.split()[0]}" if owner.name.strip() else ""
    hello = f"{_time_of_day(now.hour)}{name}"
    if not numbers.total:
        return f"{hello}. What is there to do?"
    if numbers.overdue:
        return f"{hello}. {counted(numbers.overdue)} {_be(numbers.overdue)} overdue."
    if numbers.today:
        return f"{hello}. {counted(numbers.today)} {_be(numbers.today)} due today."
    return f"{hello}. Nothing is due today."


def _prompts(numbers: TaskStats, now: datetime) -> list[Prompt]:
    if not numbers.total:
        return [ADD, SEVERAL, HELP]
    if numbers.overdue:
        late = Prompt("What is overdue?", "What is overdue?", "clock")
        return [late, LATE, PLAN, ALL]
    if now.hour >= EVENING or now.hour < MORNING:
        return [DONE_TODAY, TOMORROW, ADD, WEEK]
    return [TODAY if numbers.today else WEEK, PLAN, ADD, ALL]


def _time_of_day(hour: int) -> str:
    if MORNING <= hour < 12:
        return "Good morning"
    return "Good evening" if hour >= EVENING or hour < MORNING else "Good afternoon"


def _be(number: int) -> str:
    return "is" if number == 1 else "are"
