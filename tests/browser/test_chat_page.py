"""The page that people live in: the conversation, with their tasks beside it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.people import Person
from tests.browser.scene import Scene
from tests.browser.stage import PHONE, Stage, shot
from tests.browser.talking import composer, conversation, new_chat, panel, replies, say

# Between the edges of the chat, to the pixel.
INSIDE = """part => {
    const { left, right } = part.getBoundingClientRect();
    const chat = document.querySelector('openai-chatkit').getBoundingClientRect();
    return left >= chat.left - 1 && right <= chat.right + 1;
}"""
DARK = "document.querySelector('openai-chatkit').dataset.theme"


def test_three_questions_get_three_answers_that_a_reload_keeps(scene: Scene) -> None:
    page = scene.page()
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


def test_what_the_assistant_does_shows_beside_it(scene: Scene) -> None:
    page = scene.page()
    expect(panel(page)).to_contain_text("Nothing to do")
    conversation(page)
    say(page, "Add call the dentist tomorrow at 9am")
    tasks = panel(page)
    expect(tasks.locator(".task-title")).to_have_text("Call the dentist")
    expect(tasks).to_contain_text("Tomorrow")
    shot(page, "chat/task-added")
    conversation(page)
    say(page, "I called the dentist")
    expect(panel(page).locator(".is-done .task-title")).to_have_text("Call the dentist")
    assert scene.person.titles("done") == ["Call the dentist"]
    expect(page.locator("#nav [data-view=all] .count")).to_have_count(0)


def test_a_long_title_makes_nothing_wider_than_the_page(scene: Scene) -> None:
    page = scene.page()
    say(page, "please show me all of my tasks, thank you very much, dear assistant " * 3)
    title = page.locator(".ck-title")
    expect(title).to_contain_text("please show me")
    for part in (".ck-head", ".ck-body", ".ck-bubble", ".ck-input"):
        inside = page.locator(f"openai-chatkit {part}").first.evaluate(INSIDE)
        assert inside, part
    shot(page, "chat/long-title")


def test_a_prompt_of_the_start_screen_is_sent(scene: Scene) -> None:
    scene.person.quick("Pay rent today")
    page = scene.page()
    expect(page.locator(".ck-greeting")).to_contain_text("1 task is due today.")
    page.locator(".ck-prompts").get_by_role("button", name="What's due today?").click()
    expect(page.locator(".ck-bubble")).to_have_text("What's due today?")
    expect(page.locator(".ck-widget")).to_contain_text("Pay rent")
    shot(page, "chat/prompt")


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


def test_back_and_forward_go_through_conversations(desk: Page) -> None:
    desk.goto("/")
    say(desk, "Hello!")
    first = desk.url
    new_chat(desk)
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


def test_theme_words_and_direction_change_while_one_writes(scene: Scene) -> None:
    """The browser turns dark, then the page asks for Arabic; nothing that stands is lost."""
    page = scene.page()
    say(page, "Hello!")
    composer(page).fill("half a thought")
    assert page.evaluate(DARK) == "light"
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"{DARK} === 'dark'")
    page.evaluate(
        """() => document.querySelector('openai-chatkit').setOptions({
          api: { url: '/chatkit', domainKey: 'x' }, locale: 'ar', theme: 'dark' })"""
    )
    expect(page.locator(".ck-root")).to_have_attribute("dir", "rtl")
    expect(page.get_by_role("button", name="محادثة جديدة")).to_be_visible()
    expect(page.locator(".ck-assistant")).to_have_count(1)
    expect(composer(page)).to_have_value("half a thought")
    shot(page, "chat/dark-then-arabic")


def test_without_a_script_the_page_leads_to_the_tasks(stage: Stage, person: Person) -> None:
    page = stage.page(person, "/", java_script_enabled=False)
    expect(page.locator(".notice", has_text="needs JavaScript")).to_be_visible()
    shot(page, "chat/no-script")
    page.locator(".notice").get_by_role("link", name="tasks").click()
    expect(page.locator("h1")).to_have_text("Today")
