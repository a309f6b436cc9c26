"""Fixtures: the real site with a scripted model behind it."""

from collections.abc import Iterator

import pytest

from tests.model_server.server import ModelServer
from tests.servers import SERVERS, Site, site

LONG = " ".join(f"word{number}" for number in range(200))
RESUME = {"X-ChatKit-Resume": "1"}


@pytest.fixture(scope="module", params=SERVERS)
def house(request: pytest.FixtureRequest, running_model_server: ModelServer) -> Iterator[Site]:
    env = {
        "DJANGO_SETTINGS_MODULE": "tests.servers.hasty_settings",
        "CORS_ORIGINS": "https://app.example.com",
        "LLM_PROVIDER": "custom",
        "LLM_BASE_URL": running_model_server.base_url,
        "LLM_API_KEY": "test",
        "LLM_MODEL": "scripted",
    }
    with site(request.param, env=env, people=("ana@example.com",)) as running:
        yield running
