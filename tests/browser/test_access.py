"""axe finds nothing, and nothing is cut off: every page, in every face that people see it in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.people import People, Person
from tests.browser.stage import DESKTOP, PHONE, Stage, shot

ALL = "/tasks/?view=all"
TASKS = (
    "Pay rent tomorrow 5pm !high #home every month",
    "Call Ana today #family",
    "Renew passport yesterday !medium",
    "Read the May report !low #work",
)
ARABIC = {"language": "ar", "theme": "dark", "time_zone": "Asia/Riyadh"}
# Name -> how the browser stands, and how the person lives.
FACES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "light": (DESKTOP, {}),
    "dark": ({**DESKTOP, "color_scheme": "dark"}, {}),
    "phone": (PHONE, {}),
    "arabic": (DESKTOP, ARABIC),
    "arabic-phone": (PHONE, ARABIC),
    # What a zoom of 200 % leaves of a window of 1280 by 800.
    "zoomed": ({"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2}, {}),
}


def chat(page: Page) -> None:
    page.goto("/")
    expect(page.locator(".ck-prompts")).to_be_visible()


def talk(page: Page) -> None:
    page.goto("/")
    page.locator(".ck-input").fill("Show my tasks")
    page.keyboard.press("Enter")
    expect(page.locator(".ck-assistant, .ck-widget").first).to_be_visible()
    expect(page.locator(".ck-scroll[aria-busy='false']")).to_be_attached()


def history(page: Page) -> None:
    page.locator(".ck-header-side button").first.click()
    expect(page.locator(".ck-history")).to_be_visible()


def panel(page: Page) -> None:
    page.goto("/")
    if page.get_by_role("tab", name="Tasks").is_visible():
        page.get_by_role("tab", name="Tasks").click()
    expect(page.locator("task-panel .task-title").first).to_be_visible()


def editor(page: Page) -> None:
    page.goto(ALL)
    page.get_by_role("link", name="Edit Pay rent").click()
    expect(page.locator(".editor")).to_be_visible()


def preview(page: Page) -> None:
    page.goto(ALL)
    page.get_by_label("Add a task").press_sequentially("Buy milk tomorrow #home !low")
    expect(page.locator(".chip")).to_have_count(3)
    page.locator(".chip", has_text="home").click()
    expect(page.locator(".chip.off")).to_have_count(1)


def toast(page: Page) -> None:
    page.goto(ALL)
    page.get_by_role("button", name="Complete Call Ana").click()
    expect(page.locator(".toast-body")).to_be_visible()


def sheet(page: Page) -> None:
    page.goto(ALL)
    page.locator("h1").click()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def at(path: str) -> Callable[[Page], None]:
    def go(page: Page) -> None:
        page.goto(path)

    return go


STATES: dict[str, Callable[[Page], None]] = {
    "chat": chat,
    "talk": talk,
    "history": history,
    "panel": panel,
    "today": at("/tasks/"),
    "all": at(ALL),
    "nothing-found": at("/tasks/?view=all&q=nothing"),
    "editor": editor,
    "preview": preview,
    "toast": toast,
    "sheet": sheet,
    "profile": at("/accounts/"),
    "password": at("/accounts/password/"),
    "delete": at("/accounts/delete/"),
}
STRANGERS = {
    "login": at("/accounts/login/"),
    "signup": at("/accounts/signup/"),
    "reset": at("/accounts/password/reset/"),
    "reset-sent": at("/accounts/password/reset/done/"),
}


@pytest.fixture(params=FACES)
def face(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def look(page: Page, face: str, states: dict[str, Callable[[Page], None]]) -> dict[str, list[str]]:
    found = {}
    for name, reach in states.items():
        reach(page)
        found[name] = violations(page)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found[name].append("wider than the window")
        shot(page, f"access/{face}/{name}")
    return {name: wrong for name, wrong in found.items() if wrong}


def test_the_pages_of_a_person(stage: Stage, people: People, face: str) -> None:
    options, lives = FACES[face]
    person: Person = people(**lives)
    person.quick(*TASKS)
    assert look(stage.page(person, **options), face, STATES) == {}


def test_the_pages_of_a_stranger(stage: Stage, face: str) -> None:
    options, _ = FACES[face]
    assert look(stage.page(**options), face, STRANGERS) == {}


def test_less_motion_is_respected(stage: Stage, people: People) -> None:
    person = people()
    person.quick(*TASKS)
    page = stage.page(person, ALL)
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter((one) => {
          const { transitionDuration, animationDuration } = getComputedStyle(one);
          return [transitionDuration, animationDuration].some((time) => parseFloat(time) > 0.001);
        }).length"""
    )
    assert moving == 0
