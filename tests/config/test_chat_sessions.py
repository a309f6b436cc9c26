"""Tokens for the chat: what they open, what they do not, and when they end."""

import json
import time
from typing import Any

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from accounts import services, tokens
from accounts.models import TokenFamily, User
from chat import session_tokens

pytestmark = pytest.mark.django_db(transaction=True)
SESSION, REFRESH = "/api/chatkit/session", "/api/chatkit/refresh"


@pytest.fixture
def member(ana: User) -> Client:
    client = Client()
    client.force_login(ana, backend="accounts.backends.EmailBackend")
    return client


def bearer(text: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {text}"}


def secret_of(client: Client, **headers: str) -> str:
    response = client.post(SESSION, headers=headers)
    assert response.status_code == 200, response.content
    return str(response.json()["client_secret"])


def refreshed(secret: str) -> Any:
    body = json.dumps({"currentClientSecret": secret})
    return Client().post(REFRESH, body, content_type="application/json")


def opens(secret: str, *, path: str = "/chatkit", header: str = "X-Session-Token") -> int:
    """The status that a stranger's client gets with this token."""
    value = secret if header == "X-Session-Token" else f"Bearer {secret}"
    body = json.dumps({"type": "threads.list", "params": {}})
    client = Client(enforce_csrf_checks=True)
    kind = "application/json"
    return client.post(path, body, content_type=kind, headers={header: value}).status_code


def test_a_session_gives_a_short_lived_secret(member: Client) -> None:
    answer = member.post(SESSION).json()
    assert set(answer) == {"client_secret", "expires_at"}
    assert 0 < answer["expires_at"] - time.time() <= 600


@pytest.mark.parametrize("header", ["X-Session-Token", "Authorization"])
@pytest.mark.parametrize("path", ["/chatkit", "/chat/chatkit"])
def test_it_opens_the_chat(member: Client, header: str, path: str) -> None:
    assert opens(secret_of(member), path=path, header=header) == 200


@pytest.mark.parametrize("path", ["/chatkit/start", "/chatkit/entities", "/chatkit/runs/thr_x"])
def test_it_opens_the_routes_beside(member: Client, path: str) -> None:
    response = Client().get(path, headers={"X-Session-Token": secret_of(member)})
    assert response.status_code in (200, 204)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/tasks"),
        ("GET", "/api/auth/me"),
        ("POST", SESSION),
        ("POST", "/chat/me"),
        ("GET", "/chat/me/history"),
        ("GET", "/api/chat/me/history"),
    ],
)
@pytest.mark.parametrize("header", ["X-Session-Token", "Authorization"])
def test_it_opens_nothing_else(member: Client, method: str, path: str, header: str) -> None:
    secret = secret_of(member)
    value = secret if header == "X-Session-Token" else f"Bearer {secret}"
    kind = "application/json"
    response = Client().generic(method, path, "{}", content_type=kind, headers={header: value})
    assert response.status_code == 401


def test_it_opens_no_page_and_no_admin(member: Client) -> None:
    headers = {"X-Session-Token": secret_of(member)}
    for path in ("/", "/tasks/", "/accounts/profile", "/admin/"):
        assert Client().get(path, headers=headers).status_code in (302, 404)


def test_it_is_no_refresh_token_and_no_access_token(member: Client) -> None:
    body = json.dumps({"refresh": secret_of(member)})
    kind = "application/json"
    assert Client().post("/api/auth/token/refresh", body, content_type=kind).status_code == 401


def test_an_access_token_is_no_chat_token(ana: User) -> None:
    assert opens(tokens.issue(ana).access) == 401
    assert refreshed(tokens.issue(ana).access).status_code == 401


def test_it_acts_as_its_own_person(member: Client, ben: User) -> None:
    other = Client()
    other.force_login(ben, backend="accounts.backends.EmailBackend")
    assert session_tokens.login_in(secret_of(member)) != session_tokens.login_in(secret_of(other))


def test_a_wrong_token_does_not_fall_back_to_the_cookie(member: Client) -> None:
    body = json.dumps({"type": "threads.list", "params": {}})
    for headers in ({"X-Session-Token": "cks_wrong"}, {"X-Session-Token": ""}, bearer("cks_x")):
        kind = "application/json"
        response = member.post("/chatkit", body, content_type=kind, headers=headers)
        assert response.status_code == 401


def test_nobody_gets_one(ana: User) -> None:
    assert Client().post(SESSION).status_code == 401
    assert Client().post(SESSION, headers=bearer("nonsense")).status_code == 401
    assert Client().get(SESSION).status_code == 405


def test_a_cookie_alone_gets_none(ana: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(ana, backend="accounts.backends.EmailBackend")
    assert client.post(SESSION).status_code == 403


def test_a_token_is_traded_for_a_new_one(member: Client) -> None:
    secret = secret_of(member)
    time.sleep(1.1)
    answer = refreshed(secret).json()
    assert answer["client_secret"] != secret
    assert opens(answer["client_secret"]) == 200


def test_an_expired_one_opens_nothing_but_can_be_traded_for_a_while(
    member: Client, settings: Settings
) -> None:
    settings.CHATKIT = {**settings.CHATKIT, "SESSION_SECONDS": -1}
    secret = secret_of(member)
    assert opens(secret) == 401
    assert refreshed(secret).status_code == 200
    settings.CHATKIT = {**settings.CHATKIT, "SESSION_REFRESH_SECONDS": 0}
    assert refreshed(secret).status_code == 401


@pytest.mark.parametrize("body", [b"{}", b"[]", b"{", b'{"currentClientSecret": 5}', b""])
def test_a_refresh_without_a_secret_is_refused(body: bytes, db: None) -> None:
    response = Client().post(REFRESH, body, content_type="application/json")
    assert response.status_code in (400, 422)


def test_a_changed_token_is_refused(member: Client, ben: User) -> None:
    secret = secret_of(member)
    elsewhere = "cks_" + signing.dumps([session_tokens.login_in(secret), 2**40], salt="other")
    for wrong in (secret[:-1], secret[4:], secret + "x", elsewhere):
        assert (opens(wrong), refreshed(wrong).status_code) == (401, 401)


def log_out(member: Client) -> None:
    member.post(reverse("accounts:logout"))


def dead(secret: str) -> bool:
    return (opens(secret), refreshed(secret).status_code) == (401, 401)


def test_it_dies_with_the_session(member: Client) -> None:
    secret = secret_of(member)
    log_out(member)
    assert dead(secret)


def test_it_outlives_the_persons_other_sessions(member: Client, ana: User) -> None:
    phone = Client()
    phone.force_login(ana, backend="accounts.backends.EmailBackend")
    secret = secret_of(member)
    secret_of(phone)
    log_out(phone)
    assert opens(secret) == 200


def test_two_tabs_share_their_login(member: Client) -> None:
    secrets = [secret_of(member), secret_of(member)]
    assert TokenFamily.objects.count() == 1
    log_out(member)
    assert all(dead(secret) for secret in secrets)


def test_it_dies_with_the_programs_sign_in(ana: User) -> None:
    pair = tokens.issue(ana)
    secret = secret_of(Client(), **bearer(pair.access))
    assert opens(secret) == 200
    tokens.revoke(pair.refresh)
    assert dead(secret)


def test_it_dies_when_the_session_would_have(member: Client) -> None:
    secret = secret_of(member)
    TokenFamily.objects.update(expires_at="2020-01-01T00:00Z")
    assert dead(secret)


def test_it_dies_with_every_sign_in(member: Client, ana: User) -> None:
    secret = secret_of(member)
    services.user_sign_out_everywhere(ana)
    assert dead(secret)


def test_it_dies_with_the_password(member: Client, ana: User) -> None:
    secret = secret_of(member)
    ana.set_password("another-good-passphrase")
    ana.save()
    assert dead(secret)


def test_it_dies_with_the_person(member: Client, ana: User) -> None:
    secret = secret_of(member)
    User.objects.filter(pk=ana.pk).update(is_active=False)
    assert dead(secret)
    User.objects.filter(pk=ana.pk).update(is_active=True)
    assert opens(secret) == 200
    services.user_delete(ana)
    assert dead(secret)


def test_it_does_not_tell_the_sessions_key(member: Client) -> None:
    secret = secret_of(member)
    key = member.session.session_key or ""
    assert key
    assert key not in session_tokens.login_in(secret)


def test_other_origins_may_send_chatkits_headers(settings: Settings, db: None) -> None:
    settings.CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
    asked = (
        "authorization,content-type,idempotency-key,x-chatkit-resume,x-csrftoken,x-session-token"
    )
    headers = {
        "Origin": "https://app.example.com",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": asked,
    }
    for path in ("/chatkit", SESSION, "/chatkit/upload"):
        preflight = Client().options(path, headers=headers)
        allowed = preflight["Access-Control-Allow-Headers"].split(", ")
        assert preflight.status_code == 200
        assert set(asked.split(",")) <= set(allowed)
        answer = Client().post(path, headers={"Origin": "https://app.example.com"})
        assert "X-ChatKit-Run" in answer["Access-Control-Expose-Headers"]


def test_strange_origins_may_not(settings: Settings, db: None) -> None:
    settings.CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
    headers = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    assert "Access-Control-Allow-Origin" not in Client().options("/chatkit", headers=headers)
