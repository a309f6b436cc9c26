"""`model_server`: one thread for the whole run, emptied before each test."""

from collections.abc import Iterator

import pytest

from tests.model_server.server import ModelServer


@pytest.fixture(scope="session")
def running_model_server() -> Iterator[ModelServer]:
    with ModelServer() as server:
        yield server


@pytest.fixture
def model_server(running_model_server: ModelServer) -> Iterator[ModelServer]:
    running_model_server.reset()
    yield running_model_server
    running_model_server.reset()
