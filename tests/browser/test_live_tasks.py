"""A change made anywhere shows in every open page of that person, and in nobody else's."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, WebSocketRoute, expect

from tests.browser.people import People, Person
from tests.browser.stage import Stage, connected, until

ALL = "/tasks/?view=all"
A_SECOND = 1_000


def row(page: Page, title: str) -> Locator:
    return page.locator(".task-title", has_text=title)


def test_a_task_added_by_a_program_shows_within_a_second(desk: Page, person: Person) -> None:
    connected(desk, ALL)
    person.quick("Water the plants #home")
    expect(row(desk, "Water the plants")).to_be_visible(timeout=A_SECOND)
    expect(desk.locator("#nav")).to_contain_text("home")


def test_a_change_in_one_tab_shows_in_the_other(stage: Stage, desk: Page, person: Person) -> None:
    person.quick("First", "Second")
    other = stage.tab(desk.context)
    connected(other, ALL)
    connected(desk, ALL)
    desk.get_by_role("button", name="Complete First").click()
    expect(other.locator("#task-1")).to_have_class("task none is-done", timeout=A_SECOND)
    desk.locator("#toast").get_by_role("button", name="Undo").click()
    expect(other.locator("#task-1")).to_have_class("task none", timeout=A_SECOND)


def test_the_undo_of_ones_own_change_stays_on_offer(desk: Page, person: Person) -> None:
    person.quick("First", "Second")
    connected(desk, ALL)
    desk.get_by_role("button", name="Complete First").click()
    expect(desk.locator("#toast")).to_contain_text("Completed")
    person.quick("Third")
    expect(row(desk, "Third")).to_be_visible()
    expect(desk.locator("#toast")).to_contain_text("Completed")


def test_an_open_editor_keeps_what_is_typed_until_it_is_closed(desk: Page, person: Person) -> None:
    person.quick("First")
    connected(desk, ALL)
    desk.get_by_role("link", name="Edit First").click()
    desk.get_by_label("Title").fill("Half writ")
    person.quick("Second")
    desk.wait_for_timeout(500)
    expect(desk.get_by_label("Title")).to_have_value("Half writ")
    expect(desk.get_by_label("Title")).to_be_focused()
    desk.keyboard.press("Escape")
    expect(row(desk, "Second")).to_be_visible(timeout=A_SECOND)


def test_the_focus_stays_on_its_task_when_others_come_before_it(desk: Page, person: Person) -> None:
    person.quick("Pay rent in 3 days")
    connected(desk, ALL)
    desk.get_by_role("link", name="Edit Pay rent").focus()
    person.quick("Call Ana today")
    expect(row(desk, "Call Ana")).to_be_visible()
    expect(desk.get_by_role("link", name="Edit Pay rent")).to_be_focused()


def test_two_writers_both_win(stage: Stage, desk: Page, person: Person) -> None:
    person.quick("Pay rent", "Call Ana")
    other = stage.tab(desk.context)
    for page, title in ((desk, "Pay rent"), (other, "Call Ana")):
        page.goto(ALL)
        page.get_by_role("link", name=f"Edit {title}").click()
        page.get_by_label("Title").fill(f"{title} now")
    for page in (desk, other):
        page.get_by_role("button", name="Save").click()
        expect(page.locator("#toast")).to_contain_text("Changed")
    for page in (desk, other):
        expect(row(page, "Pay rent now")).to_be_visible()
        expect(row(page, "Call Ana now")).to_be_visible()


def test_a_change_while_the_connection_was_gone_shows_when_it_is_back(
    stage: Stage, desk: Page, person: Person
) -> None:
    stage.expect_trouble("ERR_INTERNET_DISCONNECTED")
    connected(desk, ALL)
    desk.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    person.quick("While you were away")
    desk.wait_for_timeout(300)
    expect(row(desk, "While you were away")).to_have_count(0)
    desk.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(row(desk, "While you were away")).to_be_visible()


def test_a_word_that_was_lost_is_made_up_for_by_the_next_one(desk: Page, person: Person) -> None:
    """Words carry a counter: the list knows that it is behind, however it came to be."""
    heard: list[str | bytes] = []

    def lossy(socket: WebSocketRoute) -> None:
        def forward(word: str | bytes) -> None:
            heard.append(word)
            if len(heard) != 2:
                socket.send(word)

        socket.connect_to_server().on_message(forward)

    desk.route_web_socket("**/ws/live", lossy)
    desk.goto(ALL)
    until(desk, lambda: len(heard) == 1)
    person.quick("The word of this one is lost")
    until(desk, lambda: len(heard) == 2)
    desk.wait_for_timeout(300)
    expect(desk.locator("[data-task]")).to_have_count(0)
    person.quick("And this one is told")
    expect(desk.locator("[data-task]")).to_have_count(2, timeout=A_SECOND)


def test_nobody_elses_change_shows(desk: Page, people: People) -> None:
    heard = connected(desk, ALL)
    before = len(heard)
    people().quick("Somebody else's")
    desk.wait_for_timeout(400)
    assert len(heard) == before
