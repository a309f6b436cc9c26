import pytest
from django.test import Client

from accounts import tokens
from accounts.errors import InvalidCredentials
from accounts.models import User

from .conftest import PASSWORD

LIST = "/admin/accounts/user/"


@pytest.fixture
def boss(db: None) -> User:
    return User.objects.create_superuser("boss@example.com", PASSWORD)


@pytest.fixture
def browser(boss: User, browser_of) -> Client:
    return browser_of(boss)


def test_the_admin_is_entered_with_an_email(boss: User, client: Client) -> None:
    client.post(
        "/admin/login/?next=/admin/", {"username": "BOSS@example.com", "password": PASSWORD}
    )
    assert client.get("/admin/").status_code == 200


def test_no_one_else_enters(ana: User, browser_of) -> None:
    assert browser_of(ana).get(LIST).status_code == 302


def test_people_are_found_and_filtered(ana: User, ben: User, browser: Client) -> None:
    found = browser.get(LIST, {"q": "ana@", "is_active__exact": "1"}).content.decode()
    assert "ana@example.com" in found
    assert "ben@example.com" not in found


def test_the_list_costs_the_same_for_two_and_for_twenty(
    ana: User, browser: Client, django_assert_max_num_queries
) -> None:
    browser.get(LIST)
    with django_assert_max_num_queries(50) as few:
        browser.get(LIST)
    for number in range(18):
        User.objects.create(email=f"p{number}@example.com")
    with django_assert_max_num_queries(len(few)):
        browser.get(LIST)


def act(browser: Client, action: str, *users: User) -> None:
    browser.post(LIST, {"action": action, "_selected_action": [user.pk for user in users]})


def test_deactivating_ends_sign_ins_but_never_one_s_own(
    ana: User, boss: User, browser: Client
) -> None:
    token = tokens.issue(ana).access
    act(browser, "deactivate", ana, boss)
    with pytest.raises(InvalidCredentials):
        tokens.access_holder(token)
    ana.refresh_from_db()
    boss.refresh_from_db()
    assert (ana.is_active, boss.is_active) == (False, True)
    act(browser, "activate", ana)
    ana.refresh_from_db()
    assert ana.is_active


def test_a_new_person_is_made_with_an_email_in_lower_case(browser: Client) -> None:
    given = {"email": "New@Example.com", "password1": PASSWORD, "password2": PASSWORD}
    answer = browser.post(f"{LIST}add/", {**given, "usable_password": "true"})
    assert answer.status_code == 302, answer.context["adminform"].form.errors
    assert User.objects.get(email="new@example.com").check_password(PASSWORD)


def test_the_same_email_in_another_case_is_refused(ana: User, browser: Client) -> None:
    given = {"email": "ANA@example.com", "password1": PASSWORD, "password2": PASSWORD}
    answer = browser.post(f"{LIST}add/", {**given, "usable_password": "true"})
    assert "email" in answer.context["adminform"].form.errors


def test_every_admin_page_of_a_person_opens(ana: User, browser: Client) -> None:
    for path in ("", "add/", f"{ana.pk}/change/", f"{ana.pk}/password/", f"{ana.pk}/delete/"):
        assert browser.get(f"{LIST}{path}").status_code == 200


def test_deleting_goes_through_the_service(
    ana: User, browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone: list[User] = []
    monkeypatch.setattr("accounts.services.user_delete", gone.append)
    browser.post(f"{LIST}{ana.pk}/delete/", {"post": "yes"})
    assert gone == [ana]
