import gc
from collections.abc import Iterator

import pytest

from config.memory import settle


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)
    gc.unfreeze()


def test_what_is_loaded_is_not_looked_at_again() -> None:
    settle()
    assert gc.get_freeze_count() > 10_000
    assert gc.isenabled() and gc.get_threshold()[0] >= 1_000
