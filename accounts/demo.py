"""The demo person of a development start."""

from pathlib import Path
from zoneinfo import available_timezones

DEMO_EMAIL = "demo@example.com"
DEMO_PASSWORD = "chatkit-tasks-demo"  # noqa: S105 public on purpose, and refused outside DEBUG


def zone_here(link: Path = Path("/etc/localtime")) -> str:
    """The zone of the machine that is tried out on, most likely the newcomer's own; or UTC."""
    name = str(link.resolve()).partition("zoneinfo/")[2]
    return name if name in available_timezones() and not name.startswith("Etc/") else "UTC"
