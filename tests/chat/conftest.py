"""What the engine's tests share."""

from collections.abc import Iterator

import pytest
from django.conf import LazySettings

from chat.limits import rates
from chat.runs import live, start


@pytest.fixture(autouse=True)
def _an_assistant_that_repeats(settings: LazySettings) -> None:
    """The engine by itself: no tasks, only what it is told."""
    settings.CHATKIT = {**settings.CHATKIT, "ASSISTANT": "chat.echo.EchoAssistant"}


@pytest.fixture(autouse=True)
def _no_runs_of_other_tests() -> Iterator[None]:
    """Each test has an event loop of its own; what lived on an earlier one is dead."""
    yield
    live._live.clear()
    live._kept.clear()
    start._starting.clear()
    rates._limiters.clear()
