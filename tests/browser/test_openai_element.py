"""`CHATKIT_UI=openai` where OpenAI's CDN cannot be reached: ours takes its place and says so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.people import People
from tests.browser.stage import Stage, shot
from tests.servers import Site, site


@pytest.fixture(scope="module")
def other_house() -> Iterator[Site]:
    with site("uvicorn", env={"CHATKIT_UI": "openai"}) as running:
        yield running


def test_ours_takes_its_place_after_five_seconds(chrome: Browser, other_house: Site) -> None:
    stage, people = Stage(chrome, other_house), People(other_house)
    stage.expect_trouble("cdn.platform.openai.com")
    page = stage.page(people())
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    page.route("https://cdn.platform.openai.com/**", refuse)
    page.goto("/")
    expect(page.locator("#page-notice")).to_contain_text("could not be loaded", timeout=8_000)
    composer = page.locator("openai-chatkit .ck-input")
    composer.fill("Hello!")
    page.keyboard.press("Enter")
    expect(page.locator(".ck-assistant")).to_be_visible()
    shot(page, "chat/openai-unreachable")
    assert asked
    people.close()
    stage.close()
    assert stage.unexpected == []
