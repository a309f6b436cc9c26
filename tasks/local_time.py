"""Wall-clock times made into instants."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo


def wall_clock(local: datetime, zone: ZoneInfo) -> datetime:
    """The instant of a wall-clock time: the first of two; a skipped one moves forward."""
    aware = local.replace(tzinfo=zone, fold=0)
    back = aware.astimezone(UTC).astimezone(zone)
    return aware if back.replace(tzinfo=None) == local else back
