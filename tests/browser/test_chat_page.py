"""The page that people live in: the conversation, with their tasks beside it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.people import Person
from tests.browser.stage import PHONE, Stage, connected, shot


def composer(page: Page) -> Locator:
    return page.locator("openai-chatkit .ck-input")


def say(page: Page, text: str) -> None:
    composer(page).fill(text)
    page.keyboard.press("Enter")
    expect(page.locator(".ck-bubble", has_text=text).last).to_be_visible()
    settled(page)


def settled(page: Page) -> None:
    expect(page.locator(".ck-scroll[aria-busy='false']")).to_be_attached(timeout=15_000)
    expect(page.locator(".ck-assistant").last).to_be_visible()


def replies(page: Page) -> list[str]:
    return page.locator(".ck-assistant").all_inner_texts()


def test_three_questions_get_three_answers_that_a_reload_keeps(either: Page) -> None:
    page = either
    page.goto("/")
    expect(page.locator(".ck-greeting")).to_be_visible()
    shot(page, "chat/start")
    for count, text in enumerate(("Hello!", "What can you do?", "Tell me a joke"), 1):
        say(page, text)
        expect(page.locator(".ck-assistant")).to_have_count(count)
    before = replies(page)
    assert len(set(before)) == 3
    shot(page, "chat/three-answers")
    expect(page).to_have_url(re.compile(r"\?thread="))
    page.reload()
    expect(page.locator(".ck-assistant")).to_have_count(3)
    assert replies(page) == before


def test_what_the_assistant_does_shows_beside_it(desk: Page, person: Person) -> None:
    desk.goto("/")
    panel = desk.locator("task-panel")
    expect(panel).to_contain_text("Nothing to do")
    say(desk, "Add call the dentist tomorrow at 9am")
    expect(panel.locator(".task-title")).to_have_text("Call the dentist")
    expect(panel).to_contain_text("Tomorrow")
    shot(desk, "chat/task-added")
    say(desk, "I called the dentist")
    expect(panel.locator(".is-done .task-title")).to_have_text("Call the dentist")
    assert person.titles("done") == ["Call the dentist"]
    expect(desk.locator("#nav [data-view=all] .count")).to_have_count(0)


def test_the_panel_follows_another_program(desk: Page, person: Person) -> None:
    connected(desk, "/")
    panel = desk.locator("task-panel")
    numbers = person.quick("Water the plants today #home", "Pay rent tomorrow !high")
    expect(panel.locator(".task-title")).to_have_count(2, timeout=1_000)
    expect(desk.locator("#nav")).to_contain_text("home", timeout=1_000)
    expect(desk.locator("#nav [aria-current]")).to_have_text("Assistant")
    person.call("POST", f"/{numbers[0]}/complete")
    expect(panel.locator(".is-done")).to_have_count(1, timeout=1_000)
    panel.get_by_role("button", name="Complete Pay rent").click()
    expect(panel.locator(".is-done")).to_have_count(2)
    assert person.titles() == []


def test_on_a_phone_two_tabs_by_finger_and_by_keyboard(stage: Stage, person: Person) -> None:
    person.quick("Water the plants today")
    page = stage.page(person, "/", **PHONE)
    chat, tasks = (page.get_by_role("tab", name=name) for name in ("Chat", "Tasks"))
    tasks.tap()
    expect(page.get_by_role("tabpanel", name="Tasks")).to_contain_text("Water the plants")
    expect(composer(page)).to_be_hidden()
    shot(page, "chat/tasks-tab")
    page.keyboard.press("ArrowLeft")
    expect(chat).to_be_focused()
    expect(chat).to_have_attribute("aria-selected", "true")
    expect(composer(page)).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(tasks).to_be_focused()
    page.keyboard.press("Home")
    expect(chat).to_be_focused()


def test_a_draft_survives_a_reload(desk: Page) -> None:
    desk.goto("/")
    composer(desk).fill("half a thought")
    desk.wait_for_function("localStorage.length + sessionStorage.length > 0")
    desk.reload()
    expect(composer(desk)).to_have_value("half a thought")


def test_back_and_forward_go_through_conversations(desk: Page) -> None:
    desk.goto("/")
    say(desk, "Hello!")
    first = desk.url
    desk.get_by_role("button", name="New chat").click()
    expect(desk.locator(".ck-greeting")).to_be_visible()
    say(desk, "What can you do?")
    assert desk.url != first
    desk.go_back()
    expect(desk.locator(".ck-greeting")).to_be_visible()
    desk.go_back()
    expect(desk).to_have_url(first)
    expect(desk.locator(".ck-bubble")).to_have_text("Hello!")
    desk.go_forward()
    desk.go_forward()
    expect(desk.locator(".ck-bubble")).to_have_text("What can you do?")


def test_an_answer_in_one_tab_shows_in_the_other(stage: Stage, desk: Page) -> None:
    desk.goto("/")
    say(desk, "Hello!")
    other = stage.tab(desk.context, desk.url)
    expect(other.locator(".ck-assistant")).to_have_count(1)
    say(desk, "What can you do?")
    expect(other.locator(".ck-assistant")).to_have_count(2)


def test_without_a_script_the_page_leads_to_the_tasks(stage: Stage, person: Person) -> None:
    page = stage.page(person, "/", java_script_enabled=False)
    expect(page.locator(".notice", has_text="needs JavaScript")).to_be_visible()
    shot(page, "chat/no-script")
    page.locator(".notice").get_by_role("link", name="tasks").click()
    expect(page.locator("h1")).to_have_text("Today")


def test_signed_out_meanwhile_keeps_the_message(stage: Stage, desk: Page, person: Person) -> None:
    stage.expect_refusal(401)
    desk.goto("/")
    expect(desk.locator(".ck-greeting")).to_be_visible()
    person.sign_out()
    composer(desk).fill("Add call Ana")
    desk.keyboard.press("Enter")
    expect(desk.get_by_text(re.compile("sign(ed)? (in|out)", re.I)).first).to_be_visible()
    shot(desk, "chat/signed-out")
    desk.reload()
    expect(desk.locator("h1")).to_have_text("Log in")
