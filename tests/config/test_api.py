"""Whatever is sent under /api/, the answer is JSON in the one error shape."""

import json

import pytest
from django.http import HttpResponse
from django.test import Client

from accounts import tokens
from accounts.models import User


@pytest.fixture
def send(client: Client, ana: User):
    headers = {"Authorization": f"Bearer {tokens.issue(ana).access}"}

    def sent(body: bytes, method: str = "PATCH", path: str = "/api/auth/me") -> HttpResponse:
        return client.generic(method, path, body, content_type="application/json", headers=headers)

    return sent


def problem(answer: HttpResponse) -> tuple[int, str]:
    body = json.loads(answer.content)
    assert answer["Content-Type"].startswith("application/json")
    assert set(body) <= {"code", "message", "fields"}
    assert body["message"]
    return answer.status_code, body["code"]


@pytest.mark.parametrize(
    "body",
    [b"{", b"", b"\xff\xfe", b"{'name': 1}", b'{"name": "x"', b"name=x", b"[" * 100_000],
)
def test_what_is_no_json_is_a_clear_refusal(body: bytes, send, ana: User) -> None:
    status, code = problem(send(body))
    assert (status, code) in {(400, "bad_json"), (422, "invalid")}
    ana.refresh_from_db()
    assert ana.name == "Ana"


@pytest.mark.parametrize(
    "body",
    [
        b'{"name": "a\\u0000b"}',
        b'{"name": "a\\ud800b"}',
        b'{"name": "a\\u001bb"}',
        b'{"name": "a\\u007fb"}',
        b'{"na\\u0000me": "x"}',
        b'{"name": 1e400}',
        b'{"name": NaN}',
        b'{"name": 99999999999999999999}',
        b'{"name": ' + b"[" * 40 + b"]" * 40 + b"}",
        b'{"name": {"deep": ["a\\u0000"]}}',
        b"[]",
        b'"text"',
        b"null",
        b"5",
    ],
)
def test_text_and_numbers_that_no_store_can_hold_are_refused(body: bytes, send, ana: User) -> None:
    assert problem(send(body)) == (422, "invalid")
    ana.refresh_from_db()
    assert ana.name == "Ana"


def test_lines_and_tabs_are_text(send, ana: User) -> None:
    answer = send(b'{"name": "a\\tb"}')
    assert list(answer.json()["fields"]) == ["name"]  # refused by the name's own rule, one line


def test_a_huge_body_is_too_big(send) -> None:
    assert problem(send(b'{"name": "' + b"x" * 3_000_000 + b'"}')) == (413, "too_big")


@pytest.mark.parametrize("path", ["/api/", "/api/nothing", "/api/auth/me/", "/api/%00", "/api/%ff"])
@pytest.mark.parametrize("debug", [True, False])
def test_an_unknown_address_is_json(path: str, debug: bool, client: Client, settings) -> None:
    settings.DEBUG = debug
    assert problem(client.get(path)) == (404, "not_found")


@pytest.mark.parametrize("method", ["PUT", "OPTIONS", "DELETE"])
def test_a_wrong_method_says_which_are_right(method: str, client: Client) -> None:
    answer = client.generic(method, "/api/auth/me")
    assert problem(answer) == (405, "method_not_allowed")
    assert set(answer["Allow"].split(", ")) == {"GET", "PATCH"}


def test_a_field_is_named_with_its_reason(send) -> None:
    answer = send(b'{"theme": "pink"}')
    assert "light" in answer.json()["fields"]["theme"]
    assert "theme" in answer.json()["message"]


def test_an_unexpected_error_is_json_in_development(
    send, settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    settings.DEBUG = True
    monkeypatch.setattr("accounts.services.user_update", broken)
    assert problem(send(b"{}")) == (500, "server_error")


def test_an_unexpected_error_is_json_in_production(
    send, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret")

    client.raise_request_exception = False
    monkeypatch.setattr("accounts.services.user_update", broken)
    answer = send(b"{}")
    assert problem(answer) == (500, "server_error")
    assert b"secret" not in answer.content


def test_the_documentation_comes_from_here(client: Client) -> None:
    page = client.get("/api/docs").content.decode()
    assert "/static/ninja/" in page
    assert "cdn" not in page.lower()


def test_every_operation_has_its_own_name_and_says_how_it_fails(client: Client) -> None:
    paths = client.get("/api/openapi.json").json()["paths"]
    operations = [operation for path in paths.values() for operation in path.values()]
    names = [operation["operationId"] for operation in operations]
    assert len(names) == len(set(names))
    assert all("422" in operation["responses"] for operation in operations)
