"""Days and instants in a person's zone, and the one key that tasks are sorted by."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

NEVER = datetime(9000, 1, 1, tzinfo=UTC)


def day_start(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a day, as UTC: arithmetic between zones is done there."""
    return datetime.combine(day, time.min, zone).astimezone(UTC)


def day_end(day: date, zone: ZoneInfo) -> datetime:
    return day_start(day + timedelta(days=1), zone)


def due_key(due_on: date | None, due_at: datetime | None, zone: ZoneInfo) -> datetime:
    """A whole day is due at its last instant, after everything with a time; no date comes last."""
    if due_at is not None:
        return due_at
    if due_on is not None:
        return day_end(due_on, zone) - timedelta(microseconds=1)
    return NEVER
