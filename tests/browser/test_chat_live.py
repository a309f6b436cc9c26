"""What changes anywhere shows in every open chat page of that person, and in nobody else's."""

from __future__ import annotations

from playwright.sync_api import WebSocketRoute, expect

from tests.browser.scene import Scene
from tests.browser.stage import connected
from tests.browser.talking import conversation, panel, say

A_SECOND = 1_000
TOO_SLOW = 4408


def test_the_panel_follows_another_program(scene: Scene) -> None:
    page = scene.stage.page(scene.person, **scene.device)
    connected(page, "/")
    tasks = panel(page)
    numbers = scene.person.quick("Water the plants today #home", "Pay rent tomorrow !high")
    expect(tasks.locator(".task-title")).to_have_count(2, timeout=A_SECOND)
    expect(page.locator("#nav")).to_contain_text("home", timeout=A_SECOND)
    expect(page.locator("#nav [aria-current]")).to_have_text("Assistant")
    scene.person.call("POST", f"/{numbers[0]}/complete")
    expect(tasks.locator(".is-done")).to_have_count(1, timeout=A_SECOND)
    tasks.get_by_role("button", name="Complete Pay rent").click()
    expect(tasks.locator(".is-done")).to_have_count(2)
    assert scene.person.titles() == []


def test_an_answer_in_one_tab_and_on_one_device_shows_in_the_others(scene: Scene) -> None:
    page = scene.page()
    say(page, "Hello!")
    tab, device = scene.tab(page, page.url), scene.page(page.url)
    for other in (tab, device):
        expect(other.locator(".ck-assistant")).to_have_count(1)
    say(page, "What can you do?")
    for other in (tab, device):
        expect(other.locator(".ck-assistant")).to_have_count(2)


def test_what_was_missed_while_away_is_there_on_coming_back(scene: Scene) -> None:
    """The page slept: nothing was told to it, and nothing will be told again."""
    page = scene.page()
    say(page, "Hello!")
    other = scene.page(page.url)
    expect(other.locator(".ck-assistant")).to_have_count(1)
    other.evaluate(
        "window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }))"
    )
    say(page, "Add call Ana")
    expect(other.locator(".ck-bubble")).to_have_count(1)
    other.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(other.locator(".ck-bubble")).to_have_count(2)
    expect(panel(other).locator(".task-title")).to_have_text("Call Ana")
    conversation(other)


def test_a_page_that_was_dropped_asks_for_everything_again(scene: Scene) -> None:
    """The server drops a page that takes too long; what it was told meanwhile is lost."""
    page = scene.stage.page(scene.person, **scene.device)
    sockets: list[WebSocketRoute] = []

    def lossy(socket: WebSocketRoute) -> None:
        sockets.append(socket)
        server = socket.connect_to_server()
        if len(sockets) == 1:
            server.on_message(lambda _: None)

    page.route_web_socket("**/ws/live", lossy)
    page.goto("/")
    expect(panel(page)).to_contain_text("Nothing to do")
    scene.person.quick("Call Ana")
    page.wait_for_timeout(300)
    expect(panel(page)).to_contain_text("Nothing to do")
    sockets[0].close(code=TOO_SLOW)
    expect(panel(page).locator(".task-title")).to_have_text("Call Ana")
    assert len(sockets) == 2


def test_nobody_elses_change_is_told(scene: Scene) -> None:
    page = scene.stage.page(scene.person, **scene.device)
    heard = connected(page, "/")
    before = len(heard)
    somebody = scene.page("/", scene.people())
    say(somebody, "Add call Ana")
    page.wait_for_timeout(300)
    assert len(heard) == before
    expect(panel(page)).to_contain_text("Nothing to do")
