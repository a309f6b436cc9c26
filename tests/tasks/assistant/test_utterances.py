"""Every row of the tables is understood as it says."""

import pytest

from tasks.assistant.rules.understand import understand

from .situations import situation
from .tables import FOLDER, Row, fits, rows, told

ROWS = [row for path in sorted(FOLDER.glob("[!s]*.txt")) for row in rows(path.name)]


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_is_understood(row: Row) -> None:
    found = understand(row.text, situation(row.header))
    assert fits(found, row.expected), (list(told(found)), found.reply, found.question)
