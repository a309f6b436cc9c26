"""A week of somebody's life, so that the first look at the product is not at an empty list."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tasks.fields import TaskFields
from tasks.local_time import wall_clock

DONE = ("Buy coffee beans",)


def demo_tasks(now: datetime, zone: ZoneInfo) -> list[TaskFields]:
    today = now.astimezone(zone).date()
    saturday = _day(today, weekday=5)
    return [
        {
            "title": "Ask the assistant: what is due this week?",
            "notes": "Open the chat. “Plan my day” is worth a try too.",
            "due_on": today,
            "priority": "medium",
        },
        {
            "title": "Send Maya the invoice",
            "due_on": today - timedelta(days=2),
            "priority": "high",
            "tags": ["work"],
        },
        {
            "title": "Call the dentist",
            "due_at": _at(today + timedelta(days=1), 9, zone),
            "tags": ["health"],
        },
        {
            "title": "Water the plants",
            "due_on": today,
            "tags": ["home"],
            "recurrence": "FREQ=DAILY;INTERVAL=3",
        },
        {
            "title": "Picnic by the lake",
            "notes": "Blanket\nLemonade\nThe good cheese",
            "due_at": _at(saturday, 13, zone),
            "tags": ["friends"],
        },
        {
            "title": "Pay rent",
            "due_on": _next_month(today),
            "priority": "high",
            "tags": ["home", "money"],
            "recurrence": "FREQ=MONTHLY",
        },
        {
            "title": "Read “The Left Hand of Darkness”",
            "priority": "low",
            "tags": ["books"],
        },
        {"title": DONE[0], "tags": ["home"]},
    ]


def _day(today: date, *, weekday: int) -> date:
    """The next such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _next_month(today: date) -> date:
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1)


def _at(day: date, hour: int, zone: ZoneInfo) -> datetime:
    return wall_clock(datetime.combine(day, time(hour)), zone)
