"""What the engine's tests share."""

from collections.abc import Iterator

import pytest

from chat.runs import live, start


@pytest.fixture(autouse=True)
def _no_runs_of_other_tests() -> Iterator[None]:
    """Each test has an event loop of its own; what lived on an earlier one is dead."""
    yield
    live._live.clear()
    start._starting.clear()
