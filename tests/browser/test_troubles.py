"""When the server or the network fails: the page says what happened, and nothing typed is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import People, Person, log_in
from tests.browser.stage import Stage, connected, shot

TYPED = "Call Ana tomorrow #family"


def come_in(page: Page, email: str) -> None:
    page.goto("/accounts/login/")
    log_in(page, email)
    expect(page.get_by_role("button", name="Log out")).to_be_attached()


def send(page: Page, text: str = TYPED) -> None:
    page.get_by_label("Add a task").fill(text)
    page.keyboard.press("Enter")


def test_signed_out_elsewhere_loses_nothing(stage: Stage, desk: Page, person: Person) -> None:
    stage.expect_refusal(401)
    connected(desk, "/tasks/?view=all")
    desk.get_by_label("Add a task").fill(TYPED)
    person.sign_out()
    desk.wait_for_timeout(1_500)  # the page was told by then, and keeps half a line
    send(desk)
    toast = desk.locator("#toast")
    expect(toast).to_contain_text("You are signed out.")
    expect(desk.get_by_label("Add a task")).to_have_value(TYPED)
    shot(desk, "tasks/signed-out")
    with desk.context.expect_page() as opened:
        toast.get_by_role("link", name="Log in").click()
    come_in(opened.value, person.email)
    desk.get_by_role("button", name="Add", exact=True).click()
    expect(toast).to_contain_text("Added “Call Ana”.")
    assert person.titles() == ["Call Ana"]


def test_a_page_left_open_changes_nothing_of_the_next_person(
    stage: Stage, desk: Page, person: Person, people: People
) -> None:
    stage.expect_refusal(401)
    other = people()
    desk.goto("/tasks/")
    desk.get_by_label("Add a task").fill("My secret")
    person.sign_out()
    come_in(stage.tab(desk.context), other.email)
    send(desk, "My secret")
    expect(desk.locator("#toast")).to_contain_text("You are signed out.")
    assert (person.titles(), other.titles()) == ([], [])


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (500, "Something went wrong on our side. Try again in a moment."),
        (429, "That was too much at once."),
        (413, "That is too long."),
        (403, "The page was open too long."),
    ],
)
def test_a_refusing_server_says_what_to_do(
    stage: Stage, desk: Page, status: int, sentence: str
) -> None:
    stage.expect_refusal(status)
    desk.goto("/tasks/")
    desk.route("**/tasks/add", lambda route: route.fulfill(status=status, body="<h1>No</h1>"))
    send(desk)
    expect(desk.locator("#toast")).to_contain_text(sentence)
    expect(desk.get_by_label("Add a task")).to_have_value(TYPED)
    expect(desk.locator("h1")).to_have_text("Today")


def test_without_a_connection_the_text_waits(stage: Stage, desk: Page, person: Person) -> None:
    stage.expect_trouble("ERR_INTERNET_DISCONNECTED|htmx:")
    desk.goto("/tasks/?view=all")
    desk.context.set_offline(True)
    send(desk)
    expect(desk.locator("#toast")).to_contain_text("No connection to the server.")
    shot(desk, "tasks/offline")
    desk.context.set_offline(False)
    desk.get_by_role("button", name="Add", exact=True).click()
    expect(desk.locator("#toast")).to_contain_text("Added “Call Ana”.")
    assert person.titles() == ["Call Ana"]


def test_a_task_deleted_meanwhile_is_said(stage: Stage, desk: Page, person: Person) -> None:
    stage.expect_refusal(404)
    number = person.add("Pay rent")
    desk.goto("/tasks/?view=all")
    desk.get_by_role("link", name="Edit Pay rent").click()
    desk.get_by_label("Title").fill("Pay the rent")
    person.call("DELETE", f"/{number}")
    desk.get_by_role("button", name="Save").click()
    expect(desk.locator("#toast")).to_contain_text("That task is gone.")
    expect(desk.get_by_label("Title")).to_have_value("Pay the rent")
