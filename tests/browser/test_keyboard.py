"""The task pages without a mouse: single keys, the sheet, the focus that is always seen."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.people import Person
from tests.browser.stage import shot

ALL = "/tasks/?view=all"
OPEN = ".task:not(.is-done)"
# Where the focus is, as the person sees it: nothing without an outline counts.
FOCUS = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const shown = [at, at.closest('.chip, .quick-line')].some((one) => {
    if (!one) return false;
    const style = getComputedStyle(one);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  });
  const box = at.getBoundingClientRect();
  return { name: at.id || at.textContent.trim().slice(0, 40), shown, inside: box.bottom > 0 };
}"""


def test_single_keys_do_what_the_sheet_says(desk: Page, person: Person) -> None:
    person.quick("First", "Second", "Third")
    desk.goto(ALL)
    titles = [desk.locator(f"#open-{n}") for n in (3, 2, 1)]
    first, second, third = sorted(titles, key=lambda title: title.bounding_box()["y"])  # type: ignore[index]
    desk.keyboard.press("j")
    expect(first).to_be_focused()
    desk.keyboard.press("j")
    desk.keyboard.press("j")
    expect(third).to_be_focused()
    desk.keyboard.press("k")
    expect(second).to_be_focused()
    desk.keyboard.press("x")
    expect(desk.locator(OPEN)).to_have_count(2)
    desk.keyboard.press("z")
    expect(desk.locator("#toast")).to_contain_text("Undone: completed “Second”")
    expect(desk.locator(OPEN)).to_have_count(3)
    second.focus()
    desk.keyboard.press("#")
    expect(desk.locator("[data-task]")).to_have_count(2)
    desk.keyboard.press("z")
    expect(desk.locator("[data-task]")).to_have_count(3)
    second.focus()
    desk.keyboard.press("e")
    expect(desk.get_by_label("Title")).to_be_focused()
    desk.keyboard.press("Escape")
    expect(desk.locator(".editor")).to_have_count(0)
    desk.locator("h1").click()
    desk.keyboard.press("n")
    expect(desk.get_by_label("Add a task")).to_be_focused()
    desk.keyboard.type("x")
    expect(desk.get_by_label("Add a task")).to_have_value("x")
    desk.locator("h1").click()
    desk.keyboard.press("/")
    expect(desk.get_by_label("Search tasks")).to_be_focused()
    expect(desk.get_by_label("Search tasks")).to_have_value("")


def test_g_and_a_letter_go_to_a_view(desk: Page) -> None:
    desk.goto("/tasks/")
    for key, title in {"u": "Upcoming", "o": "Overdue", "a": "All tasks", "d": "Done"}.items():
        desk.keyboard.press("g")
        desk.keyboard.press(key)
        expect(desk.locator("h1")).to_have_text(title)
    desk.keyboard.press("g")
    desk.keyboard.press("t")
    expect(desk.locator("h1")).to_have_text("Today")
    desk.keyboard.press("g")
    desk.keyboard.press("c")
    expect(desk.locator("openai-chatkit")).to_be_attached()


def test_the_sheet_opens_closes_and_gives_the_focus_back(desk: Page) -> None:
    desk.goto("/tasks/")
    desk.keyboard.press("?")
    sheet = desk.get_by_role("dialog", name="Keyboard")
    expect(sheet).to_be_visible()
    shot(desk, "tasks/sheet")
    desk.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    button = desk.get_by_role("button", name="Keyboard shortcuts")
    button.focus()
    desk.keyboard.press("Enter")
    expect(sheet).to_be_visible()
    sheet.get_by_role("button", name="Close").click()
    expect(sheet).to_be_hidden()
    expect(button).to_be_focused()


def test_the_focus_is_seen_on_every_stop(desk: Page, person: Person) -> None:
    person.quick("Pay rent tomorrow #home", "Call Ana")
    desk.goto(ALL)
    stops = []
    for _ in range(40):
        desk.keyboard.press("Tab")
        at = desk.evaluate(FOCUS)
        if at is None:
            break
        stops.append(at)
    assert len(stops) > 20
    assert [stop["name"] for stop in stops if not stop["shown"]] == []
    assert all(stop["inside"] for stop in stops)


def test_the_skip_link_leads_past_the_side_bar(desk: Page) -> None:
    desk.goto("/tasks/")
    desk.locator("h1").evaluate("() => document.activeElement.blur()")
    desk.keyboard.press("Tab")
    expect(desk.get_by_role("link", name="Skip to the content")).to_be_focused()
    shot(desk, "tasks/skip")
    desk.keyboard.press("Enter")
    expect(desk.locator("#main")).to_be_focused()
