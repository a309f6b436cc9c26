"""Adding a task in one line: what was understood is shown, and can be switched off."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.people import Person
from tests.browser.stage import Stage, shot

TEXT = "Pay rent tomorrow 5pm !high #home every month"


def type_line(page: Page, text: str = TEXT) -> None:
    page.goto("/tasks/?view=all")
    page.get_by_label("Add a task").press_sequentially(text)
    expect(page.locator("#understood .chip").first).to_be_visible()


def test_the_line_shows_what_it_understood_and_adds_it(either: Page, person: Person) -> None:
    page = either
    type_line(page)
    expect(page.locator("#understood .title")).to_have_text("Pay rent")
    expect(page.locator("#understood .chip")).to_have_count(4)
    shot(page, "tasks/quick-add")
    page.keyboard.press("Enter")
    expect(page.locator("[data-task] .task-title")).to_have_text("Edit Pay rent")
    expect(page.get_by_label("Add a task")).to_have_value("")
    expect(page.get_by_label("Add a task")).to_be_focused()
    expect(page.locator("#toast")).to_contain_text("Added “Pay rent”.")
    shot(page, "tasks/added")
    task = person.tasks()[0]
    assert (task["priority"], task["tags"]) == ("high", ["home"])
    assert task["recurrence"] and task["due_at"]


def test_a_part_is_switched_off_and_on_by_mouse(desk: Page, person: Person) -> None:
    page = desk
    type_line(page)
    page.locator(".chip", has_text="home").click()
    expect(page.locator(".chip.off")).to_contain_text("home")
    expect(page.locator("#understood .title")).to_contain_text("#home")
    page.locator(".chip", has_text="high").click()
    expect(page.locator(".chip.off")).to_have_count(2)
    shot(page, "tasks/quick-add-off")
    page.locator(".chip", has_text="high").click()
    expect(page.locator(".chip.off")).to_have_count(1)
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#toast")).to_contain_text("Added")
    task = person.tasks()[0]
    assert (task["title"], task["priority"], task["tags"]) == ("Pay rent #home", "high", [])


def test_a_part_is_switched_off_by_keyboard_and_the_place_is_kept(
    desk: Page, person: Person
) -> None:
    page = desk
    type_line(page, "Buy milk #errands !low")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("#understood input").first).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(".chip.off")).to_contain_text("errands")
    expect(page.locator(".chip.off input")).to_be_focused()
    shot(page, "tasks/quick-add-keyboard")
    page.keyboard.press("Enter")
    expect(page.locator("#toast")).to_contain_text("Added")
    assert person.titles() == ["Buy milk #errands"]


def test_what_cannot_be_added_says_why_and_stays(stage: Stage, desk: Page, person: Person) -> None:
    page = desk
    stage.expect_refusal(422)
    page.goto("/tasks/")
    line = page.get_by_label("Add a task")
    line.fill("x" * 600)
    page.keyboard.press("Enter")
    expect(page.locator("#understood .errorlist")).to_be_visible()
    expect(line).to_have_value("x" * 600)
    expect(line).to_be_focused()
    shot(page, "tasks/quick-add-refused")
    assert person.titles() == []


def test_writing_on_after_a_refusal_is_understood_again(stage: Stage, desk: Page) -> None:
    page = desk
    stage.expect_refusal(422)
    page.goto("/tasks/")
    line = page.get_by_label("Add a task")
    line.fill("x" * 600)
    page.keyboard.press("Enter")
    expect(page.locator("#understood .errorlist")).to_be_visible()
    shot(page, "tasks/quick-add-refused")
    line.fill("Call Ana tomorrow")
    expect(page.locator("#understood .chip")).to_have_count(1)
