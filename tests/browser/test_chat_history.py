"""One's conversations: found again, renamed, deleted; the open one remembered."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.scene import Scene
from tests.browser.stage import shot
from tests.browser.talking import composer, new_chat, open_history, say


def test_a_conversation_is_found_renamed_and_deleted(scene: Scene) -> None:
    page = scene.page()
    say(page, "Hello!")
    new_chat(page)
    say(page, "What can you do?")
    history = open_history(page)
    expect(history.locator(".ck-history-open")).to_have_text(["What can you do?", "Hello!"])
    shot(page, "chat/history")
    page.get_by_role("searchbox").fill("hello")
    expect(history.locator(".ck-history-open")).to_have_text(["Hello!"])
    history.get_by_role("button", name="More for Hello!").click()
    shot(page, "chat/history-menu")
    page.get_by_role("menuitem", name="Rename").click()
    page.get_by_role("textbox", name="New name").fill("Hello again")
    page.keyboard.press("Enter")
    expect(history.locator(".ck-history-open")).to_have_text(["Hello again"])
    page.reload()
    history = open_history(page)
    history.get_by_role("button", name="More for Hello again").click()
    page.get_by_role("menuitem", name="Delete").click()
    expect(page.get_by_role("dialog")).to_contain_text("“Hello again” and everything in it")
    shot(page, "chat/history-delete")
    page.get_by_role("button", name="Delete", exact=True).click()
    expect(history.locator(".ck-history-open")).to_have_text(["What can you do?"])


def test_the_open_conversation_is_remembered_until_a_new_one(scene: Scene) -> None:
    page = scene.page()
    say(page, "Hello!")
    page.goto("/tasks/")
    page.go_back()
    expect(page.locator(".ck-bubble")).to_have_text("Hello!")
    page.get_by_role("button", name="History").click()
    page.get_by_role("button", name="Close history").click()
    expect(page.locator(".ck-bubble")).to_have_text("Hello!")
    new_chat(page)
    assert "thread=" not in page.url
    expect(composer(page)).to_have_value("")
    page.reload()
    expect(page.locator(".ck-greeting")).to_be_visible()


def test_somebody_elses_conversation_is_not_there(scene: Scene) -> None:
    scene.stage.expect_refusal(404)
    page = scene.page()
    say(page, "My secret plan")
    other = scene.page(page.url, scene.people())
    expect(other.get_by_text("This chat could not be opened.")).to_be_visible()
    assert "secret" not in other.locator("openai-chatkit").inner_text()
    other.get_by_role("button", name="Start a new chat").click()
    expect(other.locator(".ck-greeting")).to_be_visible()
