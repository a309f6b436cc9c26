"""Two people on one browser, one after the other: the second sees nothing of the first."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.people import People, Person, log_in
from tests.browser.stage import Stage, shot

KEPT = "JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"
EMPTY = "[{},{}]"


def come_in(page: Page, email: str) -> None:
    log_in(page, email)
    expect(page.get_by_role("button", name="Log out")).to_be_attached()


def write_a_draft(page: Page, text: str) -> None:
    page.goto("/")
    page.locator("openai-chatkit .ck-input").fill(text)
    page.wait_for_function(f"{KEPT} !== '{EMPTY}'")


def without_the_header(route: Route) -> None:
    answer = route.fetch(max_redirects=0)
    kept = {name: value for name, value in answer.headers.items() if name != "clear-site-data"}
    assert len(kept) == len(answer.headers) - 1
    route.fulfill(response=answer, headers=kept)


@pytest.mark.parametrize("script", [True, False], ids=["script-alone", "header-alone"])
def test_after_logout_nothing_is_left_in_the_browser(
    stage: Stage, person: Person, people: People, script: bool
) -> None:
    person.quick("My secret task")
    page = stage.page(person)
    write_a_draft(page, "my secret draft")
    page.goto("/tasks/?view=all")
    expect(page.locator("[data-task]")).to_have_count(1)
    if not script:
        page.evaluate("document.querySelector('[data-logout]').removeAttribute('data-logout')")
        page.evaluate(
            "HTMLFormElement.prototype.submit.call(document.querySelector("
            "'form[action=\"/accounts/logout/\"]'))"
        )
    else:
        page.route("**/accounts/logout/", without_the_header)
        page.get_by_role("button", name="Log out").click()
    expect(page.locator("h1")).to_have_text("Log in")
    assert page.evaluate(KEPT) == EMPTY
    page.go_back()
    expect(page.locator("h1")).to_have_text("Log in")
    assert "My secret task" not in page.content()
    shot(page, "accounts/back-after-logout")
    page.goto("/accounts/login/")
    come_in(page, people().email)
    for path in ("/", "/tasks/?view=all", "/accounts/"):
        page.goto(path)
        assert "secret" not in page.content()
        assert person.email not in page.content()
    page.goto("/")
    expect(page.locator("openai-chatkit .ck-input")).to_have_value("")


def test_one_that_was_forgotten_signed_in_is_not_shown_to_the_next(
    stage: Stage, person: Person, people: People
) -> None:
    """No logout: the session just ended, and somebody else signs in."""
    page = stage.page(person)
    write_a_draft(page, "my secret draft")
    person.sign_out()
    page.goto("/accounts/login/")
    come_in(page, people().email)
    page.goto("/")
    expect(page.locator("openai-chatkit .ck-input")).to_have_value("")
    assert "secret" not in page.evaluate(KEPT)
