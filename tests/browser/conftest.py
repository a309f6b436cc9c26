"""One real server for all stories, a Chromium for each file of them, new people for each story.

Playwright's synchronous API leaves an event loop running in its thread; asynchronous tests in other
files need that thread without one. So the browser lives for one file, not for the whole run.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.people import People, Person
from tests.browser.stage import PHONE, ROOT, Stage, chromium
from tests.servers import Site, site

BUILT = ROOT / "static" / "built" / "site.js"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(ROOT / "tests" / "browser"):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def house() -> Iterator[Site]:
    assert BUILT.exists(), "The browser bundle is missing: run `make static/built/.made` first."
    with site("uvicorn") as running:
        yield running


@pytest.fixture(scope="session")
def people(house: Site) -> Iterator[People]:
    made = People(house)
    yield made
    made.close()


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def stage(chrome: Browser, house: Site) -> Iterator[Stage]:
    made = Stage(chrome, house)
    yield made
    made.close()
    assert made.unexpected == []


@pytest.fixture
def person(people: People) -> Person:
    return people()


@pytest.fixture
def desk(stage: Stage, person: Person) -> Page:
    """The person's page at a desk."""
    return stage.page(person)


@pytest.fixture(params=["desk", "phone"])
def either(request: pytest.FixtureRequest, stage: Stage, person: Person) -> Page:
    """The same story at a desk and on a phone."""
    return stage.page(person, **(PHONE if request.param == "phone" else {}))
