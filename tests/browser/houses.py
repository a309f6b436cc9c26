"""The sites of all stories: each is started when the first story asks for it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass

from tests.browser.people import People
from tests.servers import Site, site


@dataclass(frozen=True, slots=True)
class House:
    site: Site
    people: People


class Houses:
    """One for each server, and one more for each server whose answers a model server gives."""

    def __init__(self) -> None:
        self._ends = ExitStack()
        self._open: dict[tuple[str, str], House] = {}

    def __call__(self, server: str, model_url: str = "") -> House:
        key = (server, model_url)
        if key not in self._open:
            running = self._ends.enter_context(site(server, env=_model(model_url)))
            people = People(running)
            self._ends.callback(people.close)
            self._open[key] = House(running, people)
        return self._open[key]

    def close(self) -> None:
        self._ends.close()


def _model(url: str) -> dict[str, str]:
    """Two models, so that there is one to pick."""
    if not url:
        return {}
    return {
        "LLM_PROVIDER": "custom",
        "LLM_BASE_URL": url,
        "LLM_MODEL": "scripted",
        "LLM_RETRIES": "0",
        "LLM_MODELS": "scripted=Scripted, other=Another",
    }
