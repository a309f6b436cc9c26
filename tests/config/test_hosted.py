"""Sessions of OpenAI's hosted ChatKit, against an HTTP server that stands in for theirs."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from django.core.checks import run_checks
from django.test import Client
from pytest_django.fixtures import Settings

from accounts.models import User
from chat.hosted_checks import hosted_configuration

KEY = "sk-test-hosted-4711"
SECRET = "ek_hosted_secret"


class StandIn(BaseHTTPRequestHandler):
    seen: list[tuple[str, Any, dict[str, Any]]] = []
    status = 200

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.seen.append((self.path, self.headers, body))
        limits = {"max_requests_per_1_minute": 10}
        answer = {
            "id": "cksess_1",
            "object": "chatkit.session",
            "client_secret": SECRET,
            "expires_at": 1_900_000_000 + len(self.seen),
            "user": body["user"],
            "workflow": {"id": body["workflow"]["id"], "tracing": {"enabled": False}},
            "status": "active",
            "rate_limits": limits,
            "chatkit_configuration": {},
            **limits,
        }
        if self.status != 200:
            answer = {"error": {"message": f"bad key {KEY}", "code": "invalid_api_key"}}
        text = json.dumps(answer).encode()
        self.send_response(self.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def openai(settings: Settings) -> Iterator[type[StandIn]]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    StandIn.seen, StandIn.status = [], 200
    settings.CHATKIT = {
        **settings.CHATKIT,
        "BACKEND": "hosted",
        "UI": "openai",
        "WORKFLOW_ID": "wf_7",
        "HOSTED_URL": f"http://127.0.0.1:{server.server_port}/v1",
        "LLM": {"OPENAI_API_KEY": KEY},
    }
    yield StandIn
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def member(ana: User) -> Client:
    client = Client()
    client.force_login(ana, backend="accounts.backends.EmailBackend")
    return client


def refresh(client: Client) -> Any:
    body = json.dumps({"currentClientSecret": SECRET})
    return client.post("/api/chatkit/refresh", body, content_type="application/json")


def test_a_session_is_made_for_the_person(openai: type[StandIn], member: Client, ana: User) -> None:
    answer = member.post("/api/chatkit/session")
    assert answer.json() == {"client_secret": SECRET, "expires_at": 1_900_000_001}
    ((path, headers, body),) = openai.seen
    assert path == "/v1/chatkit/sessions"
    assert body == {"user": f"user_{ana.pk}", "workflow": {"id": "wf_7"}}
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert headers["OpenAI-Beta"] == "chatkit_beta=v1"


def test_a_refresh_makes_a_new_one(openai: type[StandIn], member: Client, ana: User) -> None:
    assert refresh(member).json()["expires_at"] == 1_900_000_001
    assert openai.seen[0][2]["user"] == f"user_{ana.pk}"


def test_a_refresh_needs_the_person(openai: type[StandIn], db: None) -> None:
    assert refresh(Client()).status_code == 401
    assert openai.seen == []


def test_nobody_gets_a_hosted_session(openai: type[StandIn], db: None) -> None:
    assert Client().post("/api/chatkit/session").status_code == 401
    assert openai.seen == []


@pytest.mark.parametrize("status", [401, 429, 500])
def test_what_fails_there_is_a_sentence_here(
    openai: type[StandIn], member: Client, status: int
) -> None:
    openai.status = status
    answer = member.post("/api/chatkit/session")
    assert answer.status_code == 502
    assert KEY not in answer.content.decode()
    assert answer.json()["message"].endswith(".")


def ids() -> list[str | None]:
    return [message.id for message in hosted_configuration()]


def test_the_checks_name_what_is_missing(settings: Settings) -> None:
    settings.CHATKIT = {"BACKEND": "hosted", "LLM": {"OPENAI_API_KEY": "your_openai_key_here"}}
    assert ids() == ["chat.E021", "chat.E022", "chat.E023"]
    settings.CHATKIT = {"BACKEND": "cloud"}
    assert ids() == ["chat.E020"]
    assert "chat.E020" in [message.id for message in run_checks()]


def test_the_checks_are_content(openai: type[StandIn], settings: Settings) -> None:
    assert ids() == []
    settings.CHATKIT = {}
    assert ids() == []
