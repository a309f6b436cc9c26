"""axe finds nothing, and nothing is cut off: every page, in every face that people see it in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import RequestFactory
from playwright.sync_api import Page, expect

from config import errors
from tests.browser.faces import FACES, at, look
from tests.browser.people import People, Person, log_in
from tests.browser.stage import Stage

ALL = "/tasks/?view=all"
TASKS = (
    "Pay rent tomorrow 5pm !high #home every month",
    "Call Ana today #family",
    "Renew passport yesterday !medium",
    "Read the May report !low #work",
)


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


def locked(page: Page) -> None:
    """After five wrong passwords; in the next face the first one is enough."""
    for _ in range(6):
        page.goto("/accounts/login/")
        log_in(page, "nobody@example.com", "wrong")
        page.wait_for_load_state()
        if page.locator("h1").inner_text() == "Too many tries":
            return
    raise AssertionError("Six wrong passwords did not lock anybody out.")


def failing(status: int) -> Callable[[Page], None]:
    """The page that the server draws for a failure, which in development shows a traceback."""
    request = RequestFactory().get("/nowhere")
    answers = {
        403: lambda: errors.csrf_failure(request),
        404: lambda: errors.not_found(request, Exception()),
        500: lambda: errors.server_error(request),
    }

    def go(page: Page) -> None:
        body = answers[status]().content.decode()
        html = {"status": status, "content_type": "text/html; charset=utf-8", "body": body}
        page.route("**/nowhere", lambda route: route.fulfill(**html))
        page.goto("/nowhere")
        page.unroute("**/nowhere")
        expect(page.get_by_role("link", name="Back to your tasks")).to_be_visible()

    return go


STRANGERS = {
    "login": at("/accounts/login/"),
    "signup": at("/accounts/signup/"),
    "reset": at("/accounts/password/reset/"),
    "reset-sent": at("/accounts/password/reset/done/"),
    "locked": locked,
    "csrf": failing(403),
    "not-found": failing(404),
    "broken": failing(500),
}


@pytest.fixture(params=FACES)
def face(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def test_the_pages_of_a_person(stage: Stage, people: People, face: str) -> None:
    options, lives = FACES[face]
    person: Person = people(**lives)
    person.quick(*TASKS)
    assert look(stage.page(person, **options), face, STATES) == {}


def test_the_pages_of_a_stranger(stage: Stage, face: str) -> None:
    for status in (403, 404, 429, 500):
        stage.expect_refusal(status)
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
