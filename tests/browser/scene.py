"""One person with one device at one of the servers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.houses import House
from tests.browser.people import People, Person
from tests.browser.stage import DESKTOP, PHONE, Stage
from tests.servers import Site

# Both servers and both widths, and each story only twice.
PAIRS: dict[str, tuple[str, dict[str, Any]]] = {
    "desk-uvicorn": ("uvicorn", DESKTOP),
    "phone-daphne": ("daphne", PHONE),
}


@dataclass(frozen=True, slots=True)
class Scene:
    stage: Stage
    site: Site
    people: People
    person: Person
    device: dict[str, Any]

    @property
    def is_phone(self) -> bool:
        return bool(self.device.get("is_mobile"))

    def page(self, path: str = "/", person: Person | None = None, **options: Any) -> Page:
        """A browser of its own; `tab` is another page of the same browser."""
        return self.stage.page(person or self.person, path, **{**self.device, **options})

    def tab(self, page: Page, path: str = "/") -> Page:
        return self.stage.tab(page.context, path)


def scene_in(house: House, chrome: Browser, device: dict[str, Any]) -> Iterator[Scene]:
    stage = Stage(chrome, house.site)
    yield Scene(stage, house.site, house.people, house.people(), device)
    stage.close()
    assert stage.unexpected == [], stage.unexpected
