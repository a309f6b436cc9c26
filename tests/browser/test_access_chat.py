"""The conversation while it moves, and enlarged: nothing inaccessible, nothing out of reach."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.faces import FACES, wrong
from tests.browser.houses import House, Houses
from tests.browser.scene import Scene, scene_in
from tests.browser.stage import shot
from tests.browser.talking import composer, settled
from tests.model_server.server import ModelServer

SLOW = "Here is **the plan**.\n\n" + " ".join(f"word{n}" for n in range(80))


@pytest.fixture
def modelled(houses: Houses, model_server: ModelServer) -> House:
    return houses("uvicorn", model_server.base_url)


@pytest.fixture(params=FACES)
def faced(request: pytest.FixtureRequest, modelled: House, chrome: Browser) -> Iterator[Scene]:
    yield from scene_in(modelled, chrome, FACES[request.param][0])


def test_while_a_reply_streams_and_when_it_failed(
    faced: Scene, model_server: ModelServer, request: pytest.FixtureRequest
) -> None:
    name = request.node.callspec.params["faced"]
    page = faced.page("/", faced.people(**FACES[name][1]))
    model_server.say(SLOW, pace=0.05)
    composer(page).fill("Plan my day")
    composer(page).press("Enter")
    expect(page.locator(".ck-assistant")).to_contain_text("word2")
    assert wrong(page) == []
    assert "word79" not in page.locator(".ck-assistant").inner_text()
    shot(page, f"access/{name}/streaming")
    page.locator(".ck-stop").click()
    settled(page)
    model_server.fail(400)
    composer(page).fill("And tomorrow?")
    composer(page).press("Enter")
    expect(page.locator(".ck-notice[role='alert']")).to_be_visible()
    assert wrong(page) == []
    shot(page, f"access/{name}/failed")


@pytest.mark.parametrize("faced", ["zoomed"], indirect=True)
def test_at_twice_the_size_everything_is_within_reach(
    faced: Scene, model_server: ModelServer
) -> None:
    model_server.say(SLOW)
    page = faced.page()
    composer(page).fill("line\n" * 12)
    for name in ("Send message", "History", "New chat", "Attach files"):
        expect(page.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("tab", name="Tasks")).to_be_in_viewport(ratio=1)
    shot(page, "access/zoomed/writing")
    composer(page).fill("Plan my day")
    composer(page).press("Enter")
    settled(page)
    room = page.locator(".ck-scroll").evaluate("(one) => one.clientHeight")
    assert room > 100
    page.locator(".ck-scroll").evaluate("(one) => one.scrollTo({ top: 0 })")
    expect(page.locator(".ck-bubble")).to_be_in_viewport()
