"""Writing a message: drafts, files, mentions, commands, the model."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.scene import Scene
from tests.browser.stage import Stage, shot
from tests.browser.talking import ask, composer, new_chat, open_history, say, send, settled
from tests.model_server.server import ModelServer

KEPT = "JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"
NOTE: Any = {"name": "note.txt", "mimeType": "text/plain", "buffer": b"Milk and bread"}
# A file from the clipboard, and one dropped from outside the browser.
GIVE = """(type) => {
  const given = new DataTransfer();
  given.items.add(new File(['Milk'], `${type}.txt`, { type: 'text/plain' }));
  const field = document.querySelector('openai-chatkit').shadowRoot.querySelector('.ck-input');
  const how = { bubbles: true, composed: true, cancelable: true };
  const made = type === 'paste'
    ? [new ClipboardEvent('paste', { ...how, clipboardData: given })]
    : ['dragenter', 'drop'].map((name) => new DragEvent(name, { ...how, dataTransfer: given }));
  for (const one of made) field.dispatchEvent(one);
}"""


def test_a_draft_for_each_conversation_until_logout(scene: Scene) -> None:
    page = scene.page()
    say(page, "Hello!")
    composer(page).fill("half a thought")
    new_chat(page)
    expect(composer(page)).to_have_value("")
    composer(page).fill("another")
    page.reload()
    expect(composer(page)).to_have_value("another")
    open_history(page).get_by_role("button", name="Hello!", exact=True).click()
    expect(page.locator(".ck-assistant")).to_have_count(1)
    expect(composer(page)).to_have_value("half a thought")
    page.get_by_role("button", name="Log out").click()
    expect(page.locator("h1")).to_have_text("Log in")
    assert page.evaluate(KEPT) == "[{},{}]"


def test_a_file_goes_up_with_progress_and_stays_with_its_message(scene: Scene) -> None:
    page = scene.page()
    waiting: list[Route] = []
    page.route("**/chatkit/upload", lambda route: waiting.append(route))
    page.locator(".ck-file-input").set_input_files([NOTE])
    expect(page.get_by_role("progressbar", name="Uploading note.txt")).to_be_visible()
    expect(page.get_by_role("button", name="Send message")).to_be_disabled()
    shot(page, "chat/uploading")
    waiting[0].continue_()
    expect(page.get_by_role("progressbar")).to_have_count(0)
    ask(page, "What is in it?")
    settled(page)
    expect(page.locator(".ck-user .ck-attachment")).to_contain_text("note.txt")
    page.reload()
    expect(page.locator(".ck-user .ck-attachment")).to_contain_text("note.txt")
    shot(page, "chat/file-sent")


@pytest.mark.parametrize("way", ["paste", "drop"])
def test_a_file_is_pasted_or_dropped(stage: Stage, desk: Page, way: str) -> None:
    desk.goto("/")
    expect(desk.locator(".ck-greeting")).to_be_visible()
    desk.evaluate(GIVE, way)
    expect(desk.get_by_role("button", name=f"Remove {way}.txt")).to_be_visible()
    expect(desk.get_by_role("progressbar")).to_have_count(0)
    expect(desk.locator(".ck-chip-error, .ck-drop")).to_have_count(0)
    expect(desk.get_by_role("button", name="Send message")).to_be_enabled()


def test_a_file_that_is_not_what_it_says_is_refused_with_the_reason(scene: Scene) -> None:
    scene.stage.expect_refusal(415)
    scene.stage.expect_refusal(422)
    scene.stage.expect_refusal(400)
    page = scene.page()
    page.locator(".ck-file-input").set_input_files([{**NOTE, "buffer": b"<svg onload=alert(1)>"}])
    expect(page.locator(".ck-chip-error")).to_contain_text("note.txt was not uploaded.")
    shot(page, "chat/file-refused")
    page.get_by_role("button", name="Remove note.txt").click()
    expect(page.locator(".ck-chip")).to_have_count(0)


def test_a_mention_finds_a_task_and_is_sent_as_a_tag(scene: Scene) -> None:
    scene.person.quick("Water the plants today", "Pay rent tomorrow")
    page = scene.page()
    composer(page).press_sequentially("Done with @wat")
    option = page.get_by_role("option", name="Water the plants")
    expect(option).to_be_visible()
    shot(page, "chat/mention")
    option.click()
    expect(composer(page)).to_have_value("Done with @Water the plants ")
    send(page)
    expect(page.locator(".ck-bubble .ck-tag")).to_have_text("@Water the plants")
    settled(page)
    assert scene.person.titles("done") == ["Water the plants"]
    if not scene.is_phone:
        page.locator(".ck-tag").hover()
        expect(page.locator(".ck-preview")).to_contain_text("Water the plants")
        shot(page, "chat/mention-preview")


def test_a_command_is_sent_or_begun(scene: Scene) -> None:
    page = scene.page()
    composer(page).press_sequentially("/")
    expect(page.get_by_role("option", name="Plan")).to_be_visible()
    shot(page, "chat/commands")
    composer(page).press_sequentially("hel")
    page.get_by_role("option", name="Help").click()
    expect(page.locator(".ck-bubble")).to_have_text("What can you do?")
    settled(page)
    composer(page).press_sequentially("/add")
    page.get_by_role("option", name="Write down something to do").click()
    expect(composer(page)).to_have_value("Add ")


def test_the_model_that_was_picked_answers(
    scripted_scene: Scene, model_server: ModelServer
) -> None:
    model_server.say("From another model.")
    page = scripted_scene.page()
    page.get_by_role("button", name="Model: Scripted").click()
    shot(page, "chat/models")
    page.get_by_role("menuitemradio", name="Another").click()
    say(page, "Who are you?")
    expect(page.locator(".ck-assistant")).to_have_text("From another model.")
    assert model_server.requests[0].data["model"] == "other"
