"""The phrases in docs/quick-add.md come out as the page says."""

import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tasks.quickadd import QuickAdd, parse

PAGE = Path(__file__).parents[2] / "docs" / "quick-add.md"
HEADING = re.compile(r"### (\S+), (\S+ \S+) ")


def rows() -> list[tuple[str, str, list[str]]]:
    found: list[tuple[str, str, list[str]]] = []
    zone = instant = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if heading := HEADING.match(line):
            zone, instant = heading.groups()
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if zone and line.startswith("| ") and cells[0] != "phrase":
            found.append((zone, instant, cells))
    return found


def said(added: QuickAdd, expected: str) -> str:
    if added.due_at is None:
        return f"{added.due_on:%a %Y-%m-%d}" if added.due_on else ""
    offset = added.due_at.isoformat()[-6:]
    wall = f"{added.due_at:%a %Y-%m-%d %H:%M}"
    return f"{wall} {offset}" if expected.endswith(":00") and expected[-6] in "+-" else wall


@pytest.mark.parametrize(("zone", "instant", "cells"), rows(), ids=lambda value: str(value)[:60])
def test_a_phrase_of_the_page_is_understood(zone: str, instant: str, cells: list[str]) -> None:
    phrase, title, due, repeats, marks = cells
    here = ZoneInfo(zone)
    now = datetime.fromisoformat(instant).replace(tzinfo=here)
    added = parse(phrase, now=now, zone=here)
    priority = "" if added.priority == "none" else added.priority
    assert added.title == title
    assert said(added, due) == due
    assert (added.recurrence or "") == repeats
    assert " ".join(filter(None, [priority, *(f"#{tag}" for tag in added.tags)])) == marks


def test_the_page_has_as_many_phrases_as_it_promises() -> None:
    assert len(rows()) >= 150
    assert len({zone for zone, _, _ in rows()}) == 3
