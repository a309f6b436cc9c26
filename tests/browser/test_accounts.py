"""An account from sign-up to deletion, as a person goes through it."""

from __future__ import annotations

import json
import re
import uuid
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import PASSPHRASE, People, Person, log_in
from tests.browser.stage import PHONE, Stage, shot
from tests.servers import Site


def come_in(page: Page, email: str, password: str = PASSPHRASE) -> None:
    page.goto("/accounts/login/")
    log_in(page, email, password)


def new_address() -> str:
    return f"{uuid.uuid4().hex[:10]}@example.com"


@pytest.mark.parametrize("device", [{}, PHONE], ids=["desk", "phone"])
def test_sign_up_learns_the_time_zone(stage: Stage, device: dict[str, object]) -> None:
    page = stage.page(path="/accounts/login/", timezone_id="Asia/Tokyo", **device)
    shot(page, "accounts/login")
    page.get_by_role("link", name="Make an account").click()
    page.get_by_label("E-mail").fill(new_address())
    page.get_by_label("Name").fill("Cleo")
    page.get_by_label("Password").fill("short")
    page.get_by_role("button", name="Sign up").click()
    expect(page.locator(".errorlist")).to_be_visible()
    expect(page.get_by_label("Name")).to_have_value("Cleo")
    shot(page, "accounts/signup-refused")
    page.get_by_label("Password").fill("correct horse battery")
    page.get_by_role("button", name="Sign up").click()
    expect(page.locator("openai-chatkit")).to_be_attached()
    page.goto("/accounts/")
    expect(page.get_by_label("Time zone")).to_have_value("Asia/Tokyo")


def test_a_wrong_password_then_the_lock(stage: Stage, people: People) -> None:
    stage.expect_refusal(429)
    page, person = stage.page(), people()
    come_in(page, person.email, "wrong")
    expect(page.locator(".notice.error")).to_contain_text("do not belong together")
    expect(page.get_by_label("E-mail")).to_have_value(person.email)
    shot(page, "accounts/wrong-password")
    for _ in range(4):
        come_in(page, person.email, "wrong")
    expect(page.locator("h1")).to_have_text("Too many tries")
    shot(page, "accounts/locked")
    come_in(page, person.email)
    expect(page.locator("h1")).to_have_text("Too many tries")
    page.get_by_role("link", name="Reset the password").click()
    expect(page.locator("h1")).to_have_text("Forgot the password?")


@pytest.mark.parametrize("device", [{}, PHONE], ids=["desk", "phone"])
def test_the_profile_turns_the_pages_around_and_dark(
    stage: Stage, person: Person, device: dict[str, object]
) -> None:
    page = stage.page(person, "/accounts/", **device)
    person.quick("Pay rent tomorrow #home")
    page.get_by_label("Language").select_option("ar")
    page.get_by_label("Theme").select_option("dark")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".messages")).to_be_visible()
    for path, name in {"/accounts/": "profile", "/tasks/?view=all": "tasks", "/": "chat"}.items():
        page.goto(path)
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        background = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert max(int(part) for part in re.findall(r"\d+", background)[:3]) < 60
        shot(page, f"accounts/arabic-dark-{name}")


def test_the_export_is_a_file_with_ones_tasks(desk: Page, person: Person, tmp_path: Path) -> None:
    person.quick("Pay rent")
    desk.goto("/accounts/")
    with desk.expect_download() as download:
        desk.get_by_role("link", name="Export my data").click()
    file = tmp_path / "export.json"
    download.value.save_as(file)
    kept = json.loads(file.read_text())
    assert "Pay rent" in json.dumps(kept)
    assert person.email in json.dumps(kept)


def test_a_forgotten_password_is_set_anew_by_mail(
    stage: Stage, house: Site, people: People
) -> None:
    person, page = people(), stage.page(path="/accounts/password/reset/")
    page.get_by_label("E-mail").fill(person.email)
    page.get_by_role("button", name="Send the link").click()
    expect(page.locator("h1")).to_have_text("Look into your mail")
    links = re.findall(r"https?://\S+/accounts/password/reset/\S+", house.output)
    page.goto(links[-1])
    page.get_by_label("New password").fill("a-quite-new-passphrase")
    shot(page, "accounts/new-password")
    page.get_by_role("button", name="Set the password").click()
    expect(page.locator(".messages")).to_contain_text("Your new password is set.")
    come_in(page, person.email, "a-quite-new-passphrase")
    expect(page.get_by_role("button", name="Log out")).to_be_attached()
    page.goto(links[-1])
    expect(page.locator("h1")).to_have_text("This link does not work")
    shot(page, "accounts/used-link")


def test_deleting_the_account_asks_the_password_and_leaves_nothing(
    desk: Page, person: Person
) -> None:
    desk.goto("/")
    desk.evaluate("localStorage.setItem('chatkit:draft:x', 'secret')")
    desk.goto("/accounts/")
    desk.get_by_role("link", name="Delete my account").click()
    desk.get_by_label("Your password").fill("wrong")
    desk.get_by_role("button", name="Delete everything").click()
    expect(desk.locator(".errorlist")).to_contain_text("This is not your password.")
    shot(desk, "accounts/delete-refused")
    desk.get_by_label("Your password").fill(PASSPHRASE)
    desk.get_by_role("button", name="Delete everything").click()
    expect(desk.locator(".messages")).to_contain_text("is deleted")
    assert desk.evaluate("localStorage.length + sessionStorage.length") == 0
    come_in(desk, person.email)
    expect(desk.locator(".notice.error")).to_be_visible()
