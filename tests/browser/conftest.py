"""Real servers for all stories, a Chromium for each file of them, new people for each story.

Playwright's synchronous API leaves an event loop running in its thread; asynchronous tests in other
files need that thread without one. So the browser lives for one file, not for the whole run.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.houses import Houses
from tests.browser.people import People, Person
from tests.browser.scene import PAIRS, Scene, scene_in
from tests.browser.stage import PHONE, ROOT, Stage, chromium
from tests.model_server.server import ModelServer
from tests.servers import Site

BUILT = ROOT / "static" / "built" / "site.js"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(ROOT / "tests" / "browser"):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def houses() -> Iterator[Houses]:
    assert BUILT.exists(), "The browser bundle is missing: run `make static/built/.made` first."
    made = Houses()
    yield made
    made.close()


@pytest.fixture(scope="session")
def house(houses: Houses) -> Site:
    return houses("uvicorn").site


@pytest.fixture(scope="session")
def people(houses: Houses) -> People:
    return houses("uvicorn").people


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


@pytest.fixture(params=PAIRS)
def pair(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def scene(pair: str, chrome: Browser, houses: Houses) -> Iterator[Scene]:
    """The embedded assistant answers: at a desk on one server, on a phone on the other."""
    server, device = PAIRS[pair]
    yield from scene_in(houses(server), chrome, device)


@pytest.fixture
def scripted_scene(
    pair: str, chrome: Browser, houses: Houses, model_server: ModelServer
) -> Iterator[Scene]:
    """What `model_server` is told is what the assistant says, as slowly as it is told to."""
    server, device = PAIRS[pair]
    yield from scene_in(houses(server, model_server.base_url), chrome, device)
