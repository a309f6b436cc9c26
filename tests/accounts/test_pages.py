"""Sign up, log in, log out, profile, export and deletion, as a browser sends them."""

import json

import pytest
from django.core import mail
from django.test import Client

from accounts import endings, tokens
from accounts.errors import InvalidCredentials
from accounts.models import User

from .conftest import PASSWORD

NEW = {"email": "Cleo@Example.com", "password": "correct horse battery", "time_zone": "Asia/Tokyo"}
OWN_PAGES = ["", "export/", "delete/", "password/"]


def test_signing_up_signs_in_with_the_browser_s_zone(db, client: Client) -> None:
    answer = client.post("/accounts/signup/", {**NEW, "next": "/accounts/"})
    assert answer["Location"] == "/accounts/"
    cleo = User.objects.get()
    assert (cleo.email, cleo.time_zone) == ("cleo@example.com", "Asia/Tokyo")
    assert "cleo@example.com" in client.get("/accounts/").content.decode()


def test_an_unknown_browser_zone_is_utc(db, client: Client) -> None:
    client.post("/accounts/signup/", {**NEW, "time_zone": "Etc/Unknown"})
    assert User.objects.get().time_zone == "UTC"


def test_a_form_says_which_field_and_keeps_what_was_typed(ana: User, client: Client) -> None:
    answer = client.post("/accounts/signup/", {**NEW, "email": "ANA@example.com", "name": "Cleo"})
    page = answer.content.decode()
    assert list(answer.context["form"].errors) == ["email"]
    assert 'value="Cleo"' in page
    assert 'value="ANA@example.com"' in page
    assert NEW["password"] not in page


def test_a_closed_site_shows_why(db, client: Client, settings) -> None:
    settings.SIGNUP = "closed"
    answer = client.post("/accounts/signup/", NEW)
    assert answer.status_code == 403
    assert "no new accounts" in answer.content.decode()
    assert not User.objects.exists()
    assert "/accounts/signup/" not in client.get("/accounts/login/").content.decode()


@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example", "javascript:alert(1)"]
)
@pytest.mark.parametrize("door", ["login", "signup"])
def test_nobody_is_sent_to_a_foreign_site(
    door: str, target: str, ana: User, client: Client
) -> None:
    given = {"username": ana.email, "password": PASSWORD} if door == "login" else NEW
    assert client.post(f"/accounts/{door}/", {**given, "next": target})["Location"] == "/"


def test_logging_in_takes_a_new_session(ana: User, client: Client) -> None:
    session = client.session
    session["kept"] = True
    session.save()
    before = session.session_key
    client.post("/accounts/login/", {"username": "ANA@example.com", "password": PASSWORD})
    assert client.session.session_key != before
    assert client.session["_auth_user_id"] == str(ana.pk)


def test_logging_out_is_a_post_that_empties_the_session_and_tells(
    ana: User, browser_of, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[User] = []
    monkeypatch.setattr(endings, "_sign_out", [told.append])
    browser = browser_of(ana)
    assert browser.get("/accounts/logout/").status_code == 405
    assert told == []
    browser.post("/accounts/logout/")
    assert told == [ana]
    assert "_auth_user_id" not in browser.session


@pytest.mark.parametrize("path", OWN_PAGES)
def test_nobody_is_asked_to_log_in_first(path: str, db, client: Client) -> None:
    answer = client.get(f"/accounts/{path}")
    assert answer["Location"] == f"/accounts/login/?next=/accounts/{path}"


@pytest.mark.parametrize("path", OWN_PAGES)
def test_a_wrong_bearer_opens_no_page_though_the_cookie_would(
    path: str, ana: User, browser_of
) -> None:
    answer = browser_of(ana).get(f"/accounts/{path}", headers={"Authorization": "Bearer no"})
    assert answer.status_code == 401


def test_the_profile_changes_one_person(ana: User, ben: User, browser_of) -> None:
    change = {"name": "Anna", "time_zone": "Asia/Kolkata", "language": "ar", "theme": "dark"}
    answer = browser_of(ana).post("/accounts/", change, follow=True)
    page = answer.content.decode()
    assert 'lang="ar" dir="rtl" data-theme="dark"' in page
    ana.refresh_from_db()
    ben.refresh_from_db()
    assert {name: getattr(ana, name) for name in change} == change
    assert (ben.name, ben.theme) == ("Ben", "system")


def test_a_profile_that_cannot_be_is_kept_on_the_page(ana: User, browser_of) -> None:
    wrong = {"name": "Anna", "time_zone": "Mars", "language": "en", "theme": "dark"}
    answer = browser_of(ana).post("/accounts/", wrong)
    assert list(answer.context["form"].errors) == ["time_zone"]
    assert 'value="Anna"' in answer.content.decode()
    ana.refresh_from_db()
    assert ana.name == "Ana"


def test_the_export_is_a_file_of_one_person(ana: User, ben: User, browser_of) -> None:
    answer = browser_of(ana).get("/accounts/export/")
    assert "attachment" in answer["Content-Disposition"]
    assert "no-store" in answer["Cache-Control"]
    assert json.loads(answer.content)["account"]["email"] == "ana@example.com"


def test_deletion_asks_the_password_and_takes_one_account(ana: User, ben: User, browser_of) -> None:
    browser = browser_of(ana)
    refused = browser.post("/accounts/delete/", {"password": "wrong"})
    assert list(refused.context["form"].errors) == ["password"]
    assert User.objects.count() == 2
    done = browser.post("/accounts/delete/", {"password": PASSWORD}, follow=True)
    assert list(User.objects.all()) == [ben]
    assert "is deleted" in done.content.decode()
    assert browser.get("/accounts/").status_code == 302


def test_guessing_the_password_on_the_way_out_locks(ana: User, browser_of) -> None:
    browser = browser_of(ana)
    answers = [browser.post("/accounts/delete/", {"password": "wrong"}) for _ in range(5)]
    assert answers[-1].status_code == 429
    assert browser.post("/accounts/delete/", {"password": PASSWORD}).status_code == 429
    assert User.objects.filter(pk=ana.pk).exists()


def test_a_changed_password_keeps_this_browser_and_ends_the_rest(ana: User, browser_of) -> None:
    browser, other, pair = browser_of(ana), browser_of(ana), tokens.issue(ana)
    change = {"password": PASSWORD, "new_password": "another good passphrase"}
    assert browser.post("/accounts/password/", change).status_code == 302
    assert browser.get("/accounts/").status_code == 200
    assert other.get("/accounts/").status_code == 302
    with pytest.raises(InvalidCredentials):
        tokens.access_holder(pair.access)
    ana.refresh_from_db()
    assert ana.check_password("another good passphrase")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"password": "wrong", "new_password": "another good passphrase"}, "password"),
        ({"password": PASSWORD, "new_password": "12345678"}, "new_password"),
        ({"password": PASSWORD}, "new_password"),
    ],
)
def test_a_password_that_cannot_be_changes_nothing(
    change: dict, field: str, ana: User, browser_of
) -> None:
    answer = browser_of(ana).post("/accounts/password/", change)
    assert list(answer.context["form"].errors) == [field]
    ana.refresh_from_db()
    assert ana.check_password(PASSWORD)


def test_signing_out_everywhere_else(ana: User, ben: User, browser_of) -> None:
    browser, other, his = browser_of(ana), browser_of(ana), browser_of(ben)
    browser.post("/accounts/sign-out-everywhere/")
    assert browser.get("/accounts/").status_code == 200
    assert other.get("/accounts/").status_code == 302
    assert his.get("/accounts/").status_code == 200


def reset_link() -> str:
    return next(
        line.partition("testserver")[2]
        for line in str(mail.outbox[0].body).splitlines()
        if "testserver/" in line
    )


def test_a_reset_link_sets_one_new_password_once(ana: User, ben: User, client: Client) -> None:
    old = ben.password
    client.post("/accounts/password/reset/", {"email": "ANA@example.com"})
    assert [message.to for message in mail.outbox] == [["ana@example.com"]]
    form = client.get(reset_link())["Location"]
    refused = client.post(form, {"new_password": "12345678"})
    assert list(refused.context["form"].errors) == ["new_password"]
    assert (
        client.post(form, {"new_password": "a fresh passphrase"})["Location"] == "/accounts/login/"
    )
    ana.refresh_from_db()
    ben.refresh_from_db()
    assert ana.check_password("a fresh passphrase")
    assert ben.password == old
    assert "does not work" in Client().get(reset_link()).content.decode()


def test_a_reset_link_of_one_person_opens_no_other_account(
    ana: User, ben: User, client: Client
) -> None:
    client.post("/accounts/password/reset/", {"email": "ana@example.com"})
    client.post("/accounts/password/reset/", {"email": "ben@example.com"})
    hers, his = (str(message.body).split("/reset/")[1].split() for message in mail.outbox)
    mixed = f"/accounts/password/reset/{his[0].split('/')[0]}/{hers[0].split('/')[1]}/"
    assert "does not work" in client.get(mixed).content.decode()


def test_a_reset_for_nobody_looks_the_same_and_sends_nothing(db, client: Client) -> None:
    answer = client.post("/accounts/password/reset/", {"email": "nobody@example.com"})
    assert answer["Location"] == "/accounts/password/reset/done/"
    assert mail.outbox == []


def test_reset_mails_are_limited(ana: User, client: Client) -> None:
    for _ in range(5):
        client.post("/accounts/password/reset/", {"email": "ana@example.com"})
    sixth = client.post("/accounts/password/reset/", {"email": "Ana@example.com"})
    assert "too often" in sixth.content.decode()
    assert len(mail.outbox) == 5


def test_only_the_admin_may_evaluate_expressions(db, client: Client) -> None:
    policy = "Content-Security-Policy"
    assert "'unsafe-eval'" not in client.get("/accounts/login/")[policy]
    assert "'unsafe-eval'" in client.get("/admin/login/")[policy]


@pytest.mark.parametrize("path", ["signup", "login", "password/reset"])
def test_no_page_needs_an_inline_script(path: str, db, client: Client) -> None:
    page = client.get(f"/accounts/{path}/").content.decode()
    assert page.count("<script") == page.count("<script src=")
    assert " on" + "click" not in page


@pytest.mark.parametrize("field", ["username", "email"])
def test_broken_text_in_a_form_is_no_crash(field: str, db, client: Client) -> None:
    path = "/accounts/login/" if field == "username" else "/accounts/signup/"
    answer = client.post(
        path, {**NEW, field: "a\x00b\ud800@example.com".encode("utf-8", "replace")}
    )
    assert answer.status_code == 200
