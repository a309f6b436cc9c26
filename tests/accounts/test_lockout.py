from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client

from accounts import services
from accounts.models import User

from .conftest import PASSWORD, Api

Attempt = Callable[[str, str], HttpResponse]


def by_api(client: Client) -> Attempt:
    api = Api()
    api.client = client
    return lambda email, word: api("POST", "/auth/token", {"email": email, "password": word})


def by_page(path: str) -> Callable[[Client], Attempt]:
    return lambda client: (
        lambda email, word: client.post(path, {"username": email, "password": word})
    )


DOORS = {
    "api": by_api,
    "page": by_page("/accounts/login/"),
    "admin": by_page("/admin/login/"),
}


@pytest.fixture(params=DOORS)
def attempt(request: pytest.FixtureRequest, client: Client, ana: User) -> Attempt:
    ana.is_staff = True
    ana.save()
    return DOORS[request.param](client)


def test_the_right_password_does_not_open_a_lock(attempt: Attempt) -> None:
    for email in (
        "ana@example.com",
        "ANA@example.com",
        "Ana@Example.com",
        " ana@example.com",
        "anA@example.com",
    ):
        attempt(email, "wrong")
    assert attempt("ana@example.com", PASSWORD).status_code == 429
    assert attempt("ANA@example.com", PASSWORD).status_code == 429


def test_four_wrong_ones_and_the_right_one_is_in(attempt: Attempt) -> None:
    for _ in range(4):
        attempt("ana@example.com", "wrong")
    assert attempt("ana@example.com", PASSWORD).status_code in {200, 302}


def test_a_lock_is_for_one_person(attempt: Attempt, ben: User) -> None:
    User.objects.filter(pk=ben.pk).update(is_staff=True)
    for _ in range(6):
        attempt("ana@example.com", "wrong")
    assert attempt("ben@example.com", PASSWORD).status_code in {200, 302}


def test_a_lock_counts_at_every_door(client: Client, ana: User) -> None:
    for _ in range(5):
        by_api(client)(ana.email, "wrong")
    locked = DOORS["page"](client)(ana.email, PASSWORD)
    assert locked.status_code == 429
    assert "15 minutes" in locked.content.decode()
    assert "sessionid" not in client.cookies


def test_a_locked_api_answers_in_the_one_shape(client: Client, ana: User) -> None:
    for _ in range(5):
        last = by_api(client)(ana.email, "wrong")
    assert last.status_code == 429
    assert last.json()["code"] == "locked_out"


def test_the_lock_ends_by_itself_even_if_attempts_go_on(
    client: Client, ana: User, settings
) -> None:
    attempt = by_api(client)
    for _ in range(5):
        attempt(ana.email, "wrong")
    settings.AXES_COOLOFF_TIME = 0.0
    assert attempt(ana.email, PASSWORD).status_code == 200


def test_a_new_password_opens_the_lock(client: Client, ana: User) -> None:
    attempt = by_api(client)
    for _ in range(5):
        attempt(ana.email, "wrong")
    services.user_set_password(ana, "another good passphrase")
    assert attempt(ana.email, "another good passphrase").status_code == 200
