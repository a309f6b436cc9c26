"""Whatever comes back instead of an answer: the text is kept, and the page says what to do."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.people import log_in
from tests.browser.scene import Scene
from tests.browser.stage import shot
from tests.browser.talking import ask, composer, say, settled, trouble

TYPED = "Add call Ana"
SSE = {"content-type": "text/event-stream"}
JSON = {"content-type": "application/json"}
HTML = {"content-type": "text/html"}
# Name -> what the server answers, what the page says, what it offers beside trying again.
CASES: dict[str, tuple[dict[str, Any], str, str]] = {
    "401": ({"status": 401, "headers": JSON, "body": "{}"}, "Sign in again", "Sign in"),
    "403": ({"status": 403}, "You may not do this.", "Reload the page"),
    "404": ({"status": 404}, "This chat is not there any more.", "Start a new chat"),
    "413": ({"status": 413}, "Shorten the text or remove a file.", "Edit"),
    "429": ({"status": 429, "headers": {"retry-after": "30"}}, "Try again in 30 seconds.", "Edit"),
    "500": ({"status": 500}, "try again in a moment", "Edit"),
    "502": ({"status": 502, "headers": HTML, "body": "<h1>Bad</h1>"}, "had a problem", "Edit"),
    "redirect": ({"status": 302, "headers": {"location": "/"}}, "You are signed out.", "Sign in"),
    "html": ({"headers": HTML, "body": "<h1>Hi</h1>"}, "a page instead", "Reload the page"),
    "cut": ({"headers": SSE, "body": 'data: {"type": "thread.cre'}, "connection broke", "Edit"),
    "garbage": ({"headers": SSE, "body": "data: {]\n\n"}, "cannot be read", "Edit"),
}


def answer(page: Page, given: dict[str, Any]) -> None:
    """To what a person says; all else goes through."""

    def fulfil(route: Route) -> None:
        kind = json.loads(route.request.post_data or "{}").get("type", "")
        if kind in {"threads.create", "threads.add_user_message"}:
            route.fulfill(**given)
        else:
            route.continue_()

    page.route("**/chatkit", fulfil)


@pytest.mark.parametrize("name", CASES)
def test_the_text_is_kept_and_the_page_says_what_to_do(scene: Scene, name: str) -> None:
    given, says, offers = CASES[name]
    scene.stage.expect_trouble("Failed to load resource")
    page = scene.page()
    say(page, "Hello!")
    answer(page, given)
    ask(page, TYPED)
    expect(trouble(page)).to_contain_text(says)
    expect(trouble(page).get_by_role("button", name=offers)).to_be_visible()
    # As when another tab says that the conversation changed: the last answer is told once more.
    page.evaluate("document.querySelector('openai-chatkit').fetchUpdates()")
    page.wait_for_timeout(200)
    expect(page.locator(".ck-unsent")).to_be_visible()
    shot(page, f"chat/trouble-{name}")
    page.unroute_all()
    trouble(page).get_by_role("button", name="Try again").click()
    expect(page.locator(".ck-widget")).to_contain_text("Call Ana")
    settled(page)
    expect(trouble(page)).to_have_count(0)
    expect(page.locator(".ck-bubble")).to_have_text(["Hello!", TYPED])
    assert scene.person.titles() == ["Call Ana"]


def test_an_unsent_text_comes_back_to_be_changed_and_after_a_reload(scene: Scene) -> None:
    scene.stage.expect_trouble("Failed to load resource")
    page = scene.page()
    answer(page, {"status": 500})
    ask(page, TYPED)
    trouble(page).get_by_role("button", name="Edit").click()
    expect(composer(page)).to_have_value(TYPED)
    expect(page.locator(".ck-bubble")).to_have_count(0)
    ask(page, TYPED)
    expect(trouble(page)).to_be_visible()
    page.reload()
    expect(composer(page)).to_have_value(TYPED)


def test_a_new_chat_takes_along_what_could_not_be_said_in_one_that_is_gone(scene: Scene) -> None:
    scene.stage.expect_trouble("Failed to load resource")
    page = scene.page()
    say(page, "Hello!")
    answer(page, {"status": 404})
    ask(page, TYPED)
    trouble(page).get_by_role("button", name="Start a new chat").click()
    expect(page.locator(".ck-greeting")).to_be_visible()
    expect(composer(page)).to_have_value(TYPED)


def test_a_form_that_grew_old_says_to_reload_and_loses_nothing(scene: Scene) -> None:
    """Signed in again in another tab: the session is new, and so is its CSRF token."""
    scene.stage.expect_refusal(403)
    page = scene.stage.page(scene.person, **scene.device)
    page.route_web_socket("**/ws/live", lambda _: None)  # nobody tells the page
    page.goto("/")
    say(page, "Hello!")
    scene.person.sign_out()
    other = scene.tab(page, "/accounts/login/")
    log_in(other, scene.person.email)
    expect(other.locator("openai-chatkit")).to_be_attached()
    ask(page, TYPED)
    expect(trouble(page)).to_contain_text("Reload it and send it again.")
    shot(page, "chat/trouble-old-page")
    trouble(page).get_by_role("button", name="Reload the page").click()
    expect(page.locator(".ck-bubble")).to_have_text("Hello!")
    expect(composer(page)).to_have_value(TYPED)
