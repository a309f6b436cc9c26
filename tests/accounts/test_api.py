import pytest

from accounts import endings, tokens
from accounts.models import User

from .conftest import PASSWORD, Api

NEW = {"email": "Cleo@Example.com", "password": "correct horse battery", "time_zone": "Asia/Tokyo"}


def test_registering_gives_the_person_and_a_working_pair(db, api: Api) -> None:
    answer = api("POST", "/auth/register", NEW)
    assert answer.status_code == 201
    body = answer.json()
    assert set(body) == {"user", "access", "refresh"}
    assert body["user"] == {
        "email": "cleo@example.com",
        "name": "",
        "time_zone": "Asia/Tokyo",
        "language": "en",
        "theme": "system",
    }
    me = api("GET", "/auth/me", Authorization=f"Bearer {body['access']}")
    assert me.json() == body["user"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"email": "ANA@example.com"}, "email"),
        ({"email": "no-address"}, "email"),
        ({"email": "demo@example.com"}, "email"),
        ({"password": "12345678"}, "password"),
        ({"password": "cleo@example"}, "password"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"time_zone": "../../etc/passwd"}, "time_zone"),
        ({"name": "a\nb"}, "name"),
        ({"name": "x" * 1_000_000}, "name"),
        ({"email": None}, "email"),
    ],
)
def test_a_registration_says_which_field_and_why(
    change: dict, field: str, ana: User, api: Api
) -> None:
    answer = api("POST", "/auth/register", {**NEW, **change})
    assert answer.status_code == 422
    assert answer.json()["code"] == "invalid"
    assert list(answer.json()["fields"]) == [field]
    assert User.objects.count() == 1


def test_a_closed_site_takes_no_one_new(db, api: Api, settings) -> None:
    settings.SIGNUP = "closed"
    answer = api("POST", "/auth/register", NEW)
    assert (answer.status_code, answer.json()["code"]) == (403, "signup_closed")
    assert not User.objects.exists()


def test_registrations_from_one_address_are_limited(db, api: Api) -> None:
    answers = [api("POST", "/auth/register", {**NEW, "email": "no-address"}) for _ in range(31)]
    assert [answer.status_code for answer in answers[-2:]] == [422, 429]


def test_a_password_gives_tokens_whatever_the_email_s_case(ana: User, api: Api) -> None:
    answer = api("POST", "/auth/token", {"email": " ANA@Example.com ", "password": PASSWORD})
    assert answer.status_code == 200
    assert set(answer.json()) == {"access", "refresh"}
    ana.refresh_from_db()
    assert ana.last_login is not None


@pytest.mark.parametrize("email", ["ana@example.com", "nobody@example.com"])
def test_a_wrong_password_and_an_unknown_person_look_the_same(
    email: str, ana: User, api: Api
) -> None:
    answer = api("POST", "/auth/token", {"email": email, "password": "wrong"})
    assert (answer.status_code, answer.json()["code"]) == (401, "wrong_password")


def test_an_inactive_person_gets_no_tokens(ana: User, api: Api) -> None:
    User.objects.filter(pk=ana.pk).update(is_active=False)
    answer = api("POST", "/auth/token", {"email": ana.email, "password": PASSWORD})
    assert answer.status_code == 401


def test_refreshing_and_reuse_over_http(ana: User, api: Api) -> None:
    first = tokens.issue(ana).refresh
    answer = api("POST", "/auth/token/refresh", {"refresh": first})
    assert answer.status_code == 200
    assert set(answer.json()) == {"access", "refresh"}
    refused = api("POST", "/auth/token/refresh", {"refresh": answer.json()["access"]})
    assert (refused.status_code, refused.json()["code"]) == (401, "invalid_credentials")


def test_logout_ends_that_sign_in_only_and_tells(
    ana: User, ben: User, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[User] = []
    monkeypatch.setattr(endings, "_sign_out", [told.append])
    pair, other, his = tokens.issue(ana), tokens.issue(ana), tokens.issue(ben)
    answer = api("POST", "/auth/logout", {"refresh": pair.refresh})
    assert (answer.status_code, answer.content) == (204, b"")
    assert api("GET", "/auth/me", Authorization=f"Bearer {pair.access}").status_code == 401
    assert api("GET", "/auth/me", Authorization=f"Bearer {other.access}").status_code == 200
    assert api("GET", "/auth/me", Authorization=f"Bearer {his.access}").status_code == 200
    assert told == [ana]


def test_me_is_whoever_asks(ana: User, ben: User, api_of) -> None:
    assert api_of(ana)("GET", "/auth/me").json()["email"] == "ana@example.com"
    assert api_of(ben)("GET", "/auth/me").json()["email"] == "ben@example.com"


def test_nobody_has_no_profile(db, api: Api) -> None:
    answer = api("GET", "/auth/me")
    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")
    assert answer["WWW-Authenticate"] == "Bearer"


def test_changing_me_changes_what_is_given_and_nobody_else(ana: User, ben: User, api_of) -> None:
    answer = api_of(ana)("PATCH", "/auth/me", {"theme": "dark", "time_zone": "Europe/Paris"})
    assert answer.status_code == 200
    assert answer.json()["name"] == "Ana"
    ana.refresh_from_db()
    ben.refresh_from_db()
    assert (ana.theme, ana.time_zone) == ("dark", "Europe/Paris")
    assert (ben.theme, ben.time_zone) == ("system", "UTC")


@pytest.mark.parametrize(
    "change",
    [
        {"theme": "pink"},
        {"language": "xx"},
        {"time_zone": "Nowhere"},
        {"name": None},
        {"name": "a\u0000b"},
        {"name": 5},
    ],
)
def test_a_change_that_cannot_be_leaves_everything(change: dict, ana: User, api_of) -> None:
    answer = api_of(ana)("PATCH", "/auth/me", {"name": "New", **change})
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == list(change)
    ana.refresh_from_db()
    assert ana.name == "Ana"


def test_what_is_not_a_person_s_to_change_stays(ana: User, api_of) -> None:
    api_of(ana)("PATCH", "/auth/me", {"email": "x@example.com", "is_staff": True})
    ana.refresh_from_db()
    assert (ana.email, ana.is_staff) == ("ana@example.com", False)


def test_a_session_reads_me_and_changes_me_with_csrf_only(ana: User, api: Api) -> None:
    api.client.handler.enforce_csrf_checks = True
    api.client.force_login(ana, backend="accounts.backends.EmailBackend")
    assert api("GET", "/auth/me").status_code == 200
    refused = api("PATCH", "/auth/me", {"name": "X"})
    assert (refused.status_code, refused.json()["code"]) == (403, "csrf_failed")
    api.client.cookies["csrftoken"] = "b" * 32
    assert api("PATCH", "/auth/me", {"name": "X"}, **{"X-CSRFToken": "b" * 32}).status_code == 200
