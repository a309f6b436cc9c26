"""Looking at tasks and changing them: rows, the editor, Undo, search, tags, many pages."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.people import Person
from tests.browser.stage import PHONE, Stage, shot

ALL = "/tasks/?view=all"
OPEN = ".task:not(.is-done)"


def test_complete_delete_and_undo(either: Page, person: Person) -> None:
    page = either
    person.quick("Water the plants #home", "Call Ana !high")
    page.goto(ALL)
    page.get_by_role("button", name="Complete Water the plants").click()
    expect(page.locator("#toast")).to_contain_text("Completed “Water the plants”.")
    expect(page.locator(OPEN)).to_have_count(1)
    shot(page, "tasks/completed")
    page.locator("#toast").get_by_role("button", name="Undo").click()
    expect(page.locator(OPEN)).to_have_count(2)
    page.get_by_role("button", name="Delete Call Ana").click()
    expect(page.locator("#toast")).to_contain_text("Deleted “Call Ana”.")
    expect(page.locator(OPEN)).to_have_count(1)
    page.locator("#toast").get_by_role("button", name="Undo").click()
    expect(page.locator(OPEN)).to_have_count(2)
    assert sorted(person.titles()) == ["Call Ana", "Water the plants"]


def test_the_editor_changes_a_task_in_its_place(either: Page, person: Person) -> None:
    page = either
    person.quick("Pay rent tomorrow #home", "Another task")
    page.goto(ALL)
    page.get_by_role("link", name="Edit Pay rent").click()
    expect(page.get_by_label("Title")).to_be_focused()
    page.get_by_label("Title").fill("Pay the rent")
    page.get_by_label("Notes").fill("to the new account")
    page.get_by_label("Priority").select_option("high")
    page.get_by_label("Repeat").fill("every month")
    shot(page, "tasks/editor")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#toast")).to_contain_text("Changed “Pay the rent”.")
    expect(page.locator(".editor")).to_have_count(0)
    expect(page.locator("#task-1")).to_contain_text("every month")
    assert person.call("GET", "/1")["notes"] == "to the new account"


def test_a_refused_edit_says_which_field_and_keeps_what_was_typed(
    stage: Stage, desk: Page, person: Person
) -> None:
    page = desk
    stage.expect_refusal(422)
    person.quick("Pay rent")
    page.goto(ALL)
    page.get_by_role("link", name="Edit Pay rent").click()
    page.get_by_label("Title").fill("Pay it all")
    page.get_by_label("Repeat").fill("when I feel like it")
    page.get_by_role("button", name="Save").click()
    repeat = page.get_by_label("Repeat")
    expect(repeat).to_have_attribute("aria-invalid", "true")
    expect(repeat).to_be_focused()
    expect(repeat).to_have_value("when I feel like it")
    expect(page.get_by_label("Title")).to_have_value("Pay it all")
    expect(page.locator(".editor")).to_contain_text("Write it like: every monday")
    shot(page, "tasks/editor-refused")
    assert person.titles() == ["Pay rent"]


def test_escape_closes_the_editor_and_goes_back_to_its_row(desk: Page, person: Person) -> None:
    page = desk
    person.quick("First", "Second")
    page.goto(ALL)
    page.get_by_role("link", name="Edit Second").click()
    page.get_by_label("Title").fill("Changed my mind")
    page.keyboard.press("Escape")
    expect(page.locator(".editor")).to_have_count(0)
    expect(page.get_by_role("link", name="Edit Second")).to_be_focused()


def test_search_tags_and_views_narrow_the_list(desk: Page, person: Person) -> None:
    page = desk
    person.quick("Water plants #home", "Write report #work tomorrow", "Call Ana today #home")
    page.goto(ALL)
    page.get_by_label("Search tasks").press_sequentially("report")
    expect(page.locator("[data-task]")).to_have_count(1)
    expect(page).to_have_url(re.compile("q=report"))
    shot(page, "tasks/search")
    page.get_by_label("Search tasks").fill("nothing like it")
    expect(page.locator(".empty")).to_contain_text("No tasks found")
    shot(page, "tasks/search-empty")
    page.locator("#nav").get_by_role("link", name="home").click()
    expect(page.locator("h1")).to_have_text("#home")
    expect(page.locator("[data-task]")).to_have_count(2)
    page.get_by_role("link", name="remove this filter").click()
    expect(page.locator("[data-task]")).to_have_count(3)
    for view, count in {"Today": 1, "Upcoming": 1, "Overdue": 0, "All": 3, "Done": 0}.items():
        page.locator("#nav").get_by_role("link", name=view).click()
        expect(page.locator("#nav [aria-current]")).to_contain_text(view)
        expect(page.locator("[data-task]")).to_have_count(count)


def test_the_list_goes_on_behind_fifty(desk: Page, person: Person) -> None:
    page = desk
    person.call("POST", "/quick", {"text": "Number 00"})
    for n in range(1, 55):
        person.add(f"Number {n:02}")
    page.goto(ALL)
    expect(page.locator("[data-task]")).to_have_count(50)
    page.get_by_role("link", name="Show the next 50").click()
    expect(page.locator("[data-task]")).to_have_count(5)
    shot(page, "tasks/second-page")
    page.go_back()
    expect(page.locator("[data-task]")).to_have_count(50)


def test_the_pages_work_without_a_script(stage: Stage, person: Person) -> None:
    stage.expect_refusal(422)
    page = stage.page(person, ALL, java_script_enabled=False)
    page.get_by_label("Add a task").fill("Buy milk #errands")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator(".messages")).to_contain_text("Added “Buy milk”.")
    page.get_by_role("link", name="Edit Buy milk").click()
    page.get_by_label("Title").fill("")
    page.get_by_label("Tags").fill("shop")
    page.get_by_label("Title").evaluate("field => field.required = false")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_label("Tags")).to_have_value("shop")
    page.get_by_label("Title").fill("Buy oat milk")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("[data-task]")).to_contain_text("Buy oat milk")
    page.get_by_role("button", name="Complete Buy oat milk").click()
    expect(page.locator(OPEN)).to_have_count(0)
    shot(page, "tasks/no-script")
    page.get_by_role("button", name="Undo the last change").click()
    expect(page.locator(OPEN)).to_have_count(1)
    page.get_by_label("Search tasks").fill("oat")
    page.keyboard.press("Enter")
    expect(page.locator("[data-task]")).to_have_count(1)


def test_long_titles_and_foreign_ones_stay_in_their_place(stage: Stage, person: Person) -> None:
    person.add("x" * 200, notes="y" * 300, tags=["z" * 40])
    person.add("🎉 مكالمة with José 你好", tags=["عمل"])
    for options in ({}, PHONE):
        page = stage.page(person, ALL, **options)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        shot(page, "tasks/long")
