"""Signed out in the middle: the message waits, and comes back to whoever wrote it only."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.people import Person, log_in
from tests.browser.scene import Scene
from tests.browser.stage import connected, shot
from tests.browser.talking import ask, composer, open_history, say, send, settled, trouble

SECRET = "Add visit the secret clinic"
NEXT = "and another thing"
KEPT = "JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"


def signed_out_with_a_message(scene: Scene) -> Page:
    """In the middle of a conversation; the page has asked to sign in, and that was followed."""
    scene.stage.expect_refusal(401)
    page = scene.stage.page(scene.person, **scene.device)
    page.route_web_socket("**/ws/live", lambda _: None)  # nobody tells the page: it ran out
    page.goto("/")
    say(page, "Hello!")
    scene.person.sign_out()
    ask(page, SECRET)
    expect(trouble(page)).to_contain_text("You are signed out.")
    expect(page.locator(".ck-unsent")).to_be_visible()
    shot(page, "chat/signed-out")
    composer(page).fill(NEXT)
    trouble(page).get_by_role("button", name="Sign in").click()
    expect(page.locator("h1")).to_have_text("Log in")
    return page


def back(page: Page, person: Person) -> None:
    log_in(page, person.email)
    expect(page.locator("openai-chatkit .ck-root")).to_be_visible()


def test_a_page_that_hears_of_it_asks_to_sign_in_and_the_draft_waits(scene: Scene) -> None:
    """Whoever sits here next is not shown what the person before talked about."""
    page = scene.stage.page(scene.person, **scene.device)
    connected(page, "/")
    say(page, "My secret plan")
    composer(page).fill(NEXT)
    scene.person.sign_out()
    expect(page.locator("h1")).to_have_text("Log in")
    assert "secret" not in page.content()
    back(page, scene.person)
    expect(page.locator(".ck-bubble")).to_have_text("My secret plan")
    expect(composer(page)).to_have_value(NEXT)


def test_the_message_is_in_the_composer_again_after_a_new_login(scene: Scene) -> None:
    page = signed_out_with_a_message(scene)
    back(page, scene.person)
    expect(page.locator(".ck-bubble")).to_have_text("Hello!")
    expect(composer(page)).to_have_value(f"{SECRET}\n{NEXT}")
    shot(page, "chat/signed-in-again")
    composer(page).fill(SECRET)
    send(page)
    expect(page.locator(".ck-widget")).to_contain_text("Visit the secret clinic")
    settled(page)
    expect(page.locator(".ck-bubble")).to_have_count(2)
    assert scene.person.titles() == ["Visit the secret clinic"]


def test_whoever_signs_in_instead_sees_nothing_of_it(scene: Scene) -> None:
    scene.stage.expect_refusal(404)  # the address still names the first person's conversation
    other = scene.people()
    page = signed_out_with_a_message(scene)
    back(page, other)
    expect(composer(page)).to_have_value("")
    expect(page.locator(".ck-bubble")).to_have_count(0)
    expect(open_history(page)).to_contain_text("No chats yet")
    shown = page.locator("openai-chatkit").inner_text() + page.content() + page.evaluate(KEPT)
    assert "secret" not in shown and NEXT not in shown and scene.person.email not in shown
    shot(page, "chat/another-signed-in")
    assert (scene.person.titles(), other.titles()) == ([], [])
