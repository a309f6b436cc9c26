"""The chat element in the admin: a person's conversation to read, and the staff's own."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.browser.people import PASSPHRASE
from tests.browser.scene import Scene
from tests.browser.stage import shot
from tests.browser.talking import ask, say, settled

STAFF = {"is_staff": True, "is_superuser": True}


def thread_of(page: Page) -> str:
    return parse_qs(urlsplit(page.url).query)["thread"][0]


def admin(scene: Scene, path: str) -> Page:
    page = scene.stage.page(None, f"/admin/login/?next={path}", **scene.device)
    page.locator("[name=username]").fill(scene.people(**STAFF).email)
    page.locator("[name=password]").fill(PASSPHRASE)
    page.locator("[type=submit]").first.click()
    return page


def test_a_conversation_is_read_as_its_person_saw_it_and_that_is_recorded(scene: Scene) -> None:
    scene.person.quick("Pay rent")
    theirs = scene.page()
    say(theirs, "Show my tasks")
    thread = thread_of(theirs)
    page = admin(scene, f"/admin/chat/thread/{thread}/element")
    expect(page.locator("openai-chatkit .ck-bubble")).to_have_text("Show my tasks")
    expect(page.locator(".ck-widget")).to_contain_text("Pay rent")
    expect(
        page.locator(".ck-composer, .ck-header button, .ck-actions [aria-pressed]")
    ).to_have_count(0)
    shot(page, "admin/transcript")
    page.goto(f"/admin/chat/look/?q={thread}")
    expect(page.locator("#result_list")).to_contain_text(thread)


def test_the_staff_have_an_assistant_of_their_own(scene: Scene) -> None:
    page = admin(scene, "/admin/assistant/")
    expect(page.locator("openai-chatkit .ck-root")).to_be_visible()
    ask(page, "Hello!")
    settled(page)
    expect(page.locator(".ck-assistant")).to_have_count(1)
    shot(page, "admin/assistant")


def test_nobody_else_reads_a_conversation(scene: Scene) -> None:
    theirs = scene.page()
    say(theirs, "My secret plan")
    other = scene.page(f"/admin/chat/thread/{thread_of(theirs)}/element", scene.people())
    expect(other.locator("openai-chatkit")).to_have_count(0)
    assert "secret" not in other.content()
