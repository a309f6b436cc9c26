"""What the figures were measured on, and when."""

import os
import platform
import sqlite3
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from bench.processes import BESIDE, CORES, TESTED

PACKAGES = [
    "django",
    "uvicorn",
    "uvloop",
    "openai-chatkit",
    "openai-agents",
    "openai",
    "pydantic",
    "fastapi",
]


def about() -> str:
    """The head of `results.md`."""
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return f"""# What was measured

`make bench` writes this file; [docs/performance.md](../docs/performance.md) explains the rows.

- When: {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, load before the end {load}
- Machine: {_processor()}, {len(CORES)} cores used: what is tested on {_named(TESTED)}, model and
  load client on {_named(BESIDE)}
- Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.system()} \
{platform.release()}
- {versions}
"""


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _named(cores: set[int]) -> str:
    return f"core {', '.join(map(str, sorted(cores)))}"
