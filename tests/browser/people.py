"""People who are signed in already: made all at once, since hashing a password takes its time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx2 as httpx
from playwright.sync_api import Page

from tests.servers import Site

PASSPHRASE = "a-good-passphrase"
# Any secret of Django's form will do: the double submit only compares the cookie with the header.
CSRF = "a" * 32
MAKE = """
import json
from importlib import import_module
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.hashers import make_password
from accounts.models import User
from accounts.tokens import issue
hashed = make_password({passphrase!r})
made = []
for number in range({first}, {first} + {count}):
    fields = dict(email=f"p{{number}}@example.com", name=f"Person {{number}}", password=hashed)
    user = User.objects.create(**fields | {fields})
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "accounts.backends.EmailBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    made.append([user.pk, user.email, session.session_key, issue(user).access])
print(json.dumps(made))
"""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a session for a browser and a token for programs."""

    pk: int
    email: str
    session: str
    api: httpx.Client

    def add(self, title: str, **fields: Any) -> int:
        """A task, from another program than the browser."""
        return int(self.call("POST", "", {"title": title, **fields})["number"])

    def quick(self, *texts: str) -> list[int]:
        return [int(self.call("POST", "/quick", {"text": text})["number"]) for text in texts]

    def tasks(self, view: str = "all") -> list[dict[str, Any]]:
        return list(self.call("GET", f"?view={view}&limit=100")["items"])

    def titles(self, view: str = "open") -> list[str]:
        return [task["title"] for task in self.tasks(view)]

    def sign_out(self) -> None:
        """The browser's session ends, without the browser hearing of it."""
        cookies = {"sessionid": self.session, "csrftoken": CSRF}
        headers = {"X-CSRFToken": CSRF}
        with httpx.Client(base_url=self.api.base_url, cookies=cookies, headers=headers) as browser:
            assert browser.post("/accounts/logout/").status_code == 302

    def call(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        answer = self.api.request(method, f"/api/tasks{path}", json=body)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else None


class People:
    """Hands out a new person each time."""

    def __init__(self, site: Site) -> None:
        self.site, self.made, self.waiting = site, 0, list[Person]()
        self.programs: list[httpx.Client] = []

    def close(self) -> None:
        for program in self.programs:
            program.close()

    def __call__(self, **fields: Any) -> Person:
        if fields:
            return self._make(1, fields)[0]
        if not self.waiting:
            self.waiting = self._make(40, {})
        return self.waiting.pop()

    def _make(self, count: int, fields: Mapping[str, Any]) -> list[Person]:
        code = MAKE.format(passphrase=PASSPHRASE, first=self.made, count=count, fields=dict(fields))
        self.made += count
        return [
            Person(pk, email, session, self._program(access))
            for pk, email, session, access in json.loads(self.site.shell(code))
        ]

    def _program(self, access: str) -> httpx.Client:
        headers = {"Authorization": f"Bearer {access}"}
        program = httpx.Client(base_url=self.site.url, headers=headers)
        self.programs.append(program)
        return program


def log_in(page: Page, email: str, password: str = PASSPHRASE) -> None:
    """On the page that asks for it."""
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()
