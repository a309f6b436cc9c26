"""`chat`: Ana in a conversation of her own."""

from collections.abc import Iterator

import pytest

from accounts.models import User
from chat.runs import live, start
from tests.chat.talk import Talk
from tests.flows.conversation import Conversation


@pytest.fixture
def no_runs_of_other_tests() -> Iterator[None]:
    """Each test has an event loop of its own; what lived on an earlier one is dead."""
    yield
    live._live.clear()
    start._starting.clear()


@pytest.fixture
async def chat(ana: User, no_runs_of_other_tests: None) -> Conversation:
    return Conversation(await Talk.of(ana))
