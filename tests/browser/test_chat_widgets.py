"""Cards and lists in the conversation: what is clicked happens, and stands so after a reload."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.scene import Scene
from tests.browser.stage import shot
from tests.browser.talking import conversation, panel, say


def test_a_click_completes_and_another_undoes(scene: Scene) -> None:
    scene.person.quick("Pay rent today", "Call Ana")
    page = scene.page()
    say(page, "Show my tasks")
    widget = page.locator(".ck-widget").last
    widget.get_by_role("button", name="Complete").first.click()
    expect(widget.get_by_role("button", name="Reopen")).to_have_count(1)
    [done] = scene.person.titles("done")
    shot(page, "chat/widget-list")
    expect(panel(page).locator(".is-done .task-title")).to_have_text(done)
    conversation(page)
    widget.get_by_role("button", name="Undo").click()
    expect(widget.get_by_role("button", name="Reopen")).to_have_count(0)
    assert scene.person.titles("done") == []
    page.reload()
    expect(page.locator(".ck-widget").last.get_by_role("button", name="Complete")).to_have_count(2)


def test_deleting_asks_first_and_does_what_was_answered(scene: Scene) -> None:
    scene.person.quick("Pay rent", "Call Ana")
    page = scene.page()
    say(page, "Delete Pay rent")
    expect(page.locator(".ck-widget").last).to_contain_text("Delete this task?")
    shot(page, "chat/confirm")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_role("button", name="Keep")).to_have_count(0)
    assert sorted(scene.person.titles()) == ["Call Ana", "Pay rent"]
    say(page, "Delete Pay rent")
    page.locator(".ck-widget").last.get_by_role("button", name="Delete", exact=True).click()
    expect(page.get_by_role("button", name="Keep")).to_have_count(0)
    shot(page, "chat/confirmed")
    assert scene.person.titles() == ["Call Ana"]
    expect(panel(page).locator(".task-title")).to_have_text("Call Ana")


def test_a_task_is_changed_in_its_form(scene: Scene) -> None:
    scene.person.quick("Pay rent")
    page = scene.page()
    say(page, "Show my tasks")
    page.get_by_role("button", name="Open Pay rent").or_(
        page.locator(".ck-widget").last.get_by_role("button", name="Open")
    ).first.click()
    card = page.locator(".ck-widget").last
    card.get_by_role("button", name="Edit").click()
    card.get_by_label("Title").fill("Pay the rent")
    card.get_by_label("Due time").fill("noon")
    card.get_by_role("button", name="Save").click()
    expect(card.locator("[aria-invalid='true']")).to_have_count(1)
    shot(page, "chat/form-refused")
    assert scene.person.titles() == ["Pay rent"]
    card.get_by_label("Due time").fill("")
    card.get_by_label("Tags").fill("home")
    card.get_by_role("button", name="Save").click()
    expect(card).to_contain_text("Changed")
    shot(page, "chat/form-saved")
    [task] = scene.person.tasks()
    assert (task["title"], task["tags"]) == ("Pay the rent", ["home"])
    expect(panel(page).locator(".task-title")).to_have_text("Pay the rent")
