"""The admin, as staff use it: log in, look, filter, act."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.people import PASSPHRASE, People
from tests.browser.stage import Stage, shot

STAFF = {"is_staff": True, "is_superuser": True}


def admin(stage: Stage, people: People) -> Page:
    page = stage.page()
    page.goto("/admin/")
    page.get_by_label("E-mail").or_(page.locator("[name=username]")).first.fill(
        people(**STAFF).email
    )
    page.locator("[name=password]").fill(PASSPHRASE)
    shot(page, "admin/login")
    page.locator("[type=submit]").first.click()
    expect(page.locator("body")).to_contain_text("Chatkit Tasks")
    return page


def test_tasks_are_found_filtered_and_changed(stage: Stage, people: People) -> None:
    person = people()
    person.quick("Pay rent", "Call Ana", "Water the plants")
    person.call("POST", "/3/complete")
    page = admin(stage, people)
    shot(page, "admin/home")
    page.goto(f"/admin/tasks/task/?q={person.email}")
    expect(page.locator("#result_list")).to_contain_text("Pay rent")
    shot(page, "admin/tasks")
    page.goto(f"/admin/tasks/task/?q={person.email}&state=open")
    expect(page.locator("#result_list")).not_to_contain_text("Water the plants")
    row = page.locator("#result_list tr", has_text="Call Ana")
    row.locator("input.action-select").check()
    page.locator("select[name=action]").select_option("complete")
    page.locator("button[name=index], button:has-text('Run')").first.click()
    expect(page.locator("body")).to_contain_text("1 completed.")
    assert person.titles() == ["Pay rent"]


def test_people_and_conversations_are_listed(stage: Stage, people: People) -> None:
    page = admin(stage, people)
    for path in ("/admin/accounts/user/", "/admin/chat/thread/", "/admin/chat/run/"):
        answer = page.goto(path)
        assert answer is not None
        if answer.status != 404:
            expect(page.locator("main, #content").first).to_be_visible()
            shot(page, f"admin/{path.strip('/').split('/')[-1]}")


def test_nobody_else_gets_in(stage: Stage, people: People) -> None:
    page = stage.page(people(), "/admin/tasks/task/")
    expect(page.locator("#result_list")).to_have_count(0)
