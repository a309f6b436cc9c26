"""The project of `docs/extending.md`, as a process of its own: another domain, UUID users."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from tests.chat.talk import Event, events_of, items_of, said, text_of
from tests.servers.ports import free_port

pytestmark = pytest.mark.servers
ROOT = Path(__file__).parents[2]
PEOPLE = """
import json
from books.models import Reader
for name in ("ana", "ben"):
    Reader.objects.create_user(name, password="a-good-passphrase")
Reader.objects.create_superuser("boss", password="a-good-passphrase")
print(json.dumps({reader.username: str(reader.pk) for reader in Reader.objects.all()}))
"""
STANDS = """
import sys
from django.core.management import CommandError, call_command
call_command("check", fail_level="WARNING")
call_command("makemigrations", check_changes=True, dry_run=True, verbosity=0)
try:
    call_command("threads", "list", "--user=no-uuid")
except CommandError as error:
    print(error)
print([name for name in ("tasks", "accounts", "config", "unfold") if name in sys.modules])
"""


class Project:
    """A copy of the project in a folder of its own; the engine comes by PYTHONPATH."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / "tests" / "example_project", folder, dirs_exist_ok=True)
        keep = {"PATH", "HOME", "LANG", "VIRTUAL_ENV", "SYSTEMROOT"}
        env = {name: value for name, value in os.environ.items() if name in keep}
        self.env = {**env, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
        self.url = ""
        self.keys: dict[str, str] = {}

    def manage(self, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=self.folder,
            env=self.env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def shell(self, code: str) -> str:
        return self.manage("shell", "--verbosity", "0", "--command", code).strip()

    def serve(self) -> subprocess.Popen[bytes]:
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        command = [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{port}"]
        with (self.folder / "log").open("wb") as log:
            process = subprocess.Popen(
                command, cwd=self.folder, env=self.env, stdout=log, stderr=log
            )
        for _ in range(300):
            assert process.poll() is None, (self.folder / "log").read_text()
            with suppress(httpx.HTTPError):
                httpx.get(f"{self.url}/accounts/login/", timeout=1)
                return process
            time.sleep(0.1)
        raise AssertionError((self.folder / "log").read_text())


class Reader:
    """A reader's browser."""

    def __init__(self, project: Project, name: str) -> None:
        self.client = httpx.Client(base_url=project.url, timeout=30)
        self.client.get("/accounts/login/")
        form = {"username": name, "password": "a-good-passphrase"}
        self.client.post("/accounts/login/", data={**form, **self.csrf("csrfmiddlewaretoken")})
        assert "sessionid" in self.client.cookies

    def csrf(self, name: str = "X-CSRFToken") -> dict[str, str]:
        return {name: self.client.cookies["csrftoken"]}

    def post(self, kind: str, **params: Any) -> httpx.Response:
        body = {"type": kind, "params": params}
        return self.client.post("/chatkit", json=body, headers=self.csrf())

    def stream(self, kind: str, **params: Any) -> list[Event]:
        return events_of(self.post(kind, **params).content)

    def press(self, thread_id: str, item_id: str, book: int) -> list[Event]:
        action = {"type": "book.finish", "payload": {"id": book}}
        return self.stream(
            "threads.custom_action", thread_id=thread_id, item_id=item_id, action=action
        )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    project = Project(tmp_path_factory.mktemp("library"))
    project.manage("migrate", "--verbosity", "0")
    project.keys = json.loads(project.shell(PEOPLE))
    process = project.serve()
    yield project
    process.terminate()
    process.wait(30)


def reader(project: Project, name: str) -> Iterator[Reader]:
    reader = Reader(project, name)
    yield reader
    reader.client.close()


@pytest.fixture
def ana(project: Project) -> Iterator[Reader]:
    yield from reader(project, "ana")


@pytest.fixture
def ben(project: Project) -> Iterator[Reader]:
    yield from reader(project, "ben")


@pytest.fixture
def boss(project: Project) -> Iterator[Reader]:
    yield from reader(project, "boss")


def book_of(widget: Event) -> int:
    """The one that the first button finishes."""
    rows = [child for child in widget["widget"]["children"] if child["type"] == "Row"]
    buttons = [row["children"][-1] for row in rows if row["children"][-1]["type"] == "Button"]
    return int(buttons[0]["onClickAction"]["payload"]["id"])


def test_it_stands_on_nothing_of_this_house(project: Project) -> None:
    said = project.shell(STANDS).splitlines()
    assert said[0].startswith("System check identified no issues")
    assert said[1].startswith("There is no account with the username 'no-uuid'.")
    assert said[2] == "[]"


def test_a_tool_shows_a_widget_and_its_button_works(ana: Reader) -> None:
    events = ana.stream("threads.create", input=said("add Dune"))
    (widget,) = items_of(events, "widget")
    assert [text_of(item) for item in items_of(events)] == ["Here is your list."]
    thread_id = events[0]["thread"]["id"]
    (replaced,) = [
        event
        for event in ana.press(thread_id, widget["id"], book_of(widget))
        if event["type"] == "thread.item.replaced"
    ]
    assert "finished" in json.dumps(replaced["item"]["widget"])
    page = ana.post("items.list", thread_id=thread_id, limit=50, order="asc").json()
    (kept,) = [item for item in page["data"] if item["type"] == "widget"]
    assert kept["widget"] == replaced["item"]["widget"]


def test_two_readers_reach_nothing_of_each_other(ana: Reader, ben: Reader) -> None:
    theirs = ana.stream("threads.create", input=said("add Emma"))
    (widget,) = items_of(theirs, "widget")
    book = book_of(widget)
    mine = ben.stream("threads.create", input=said("show"))
    thread_id, item = mine[0]["thread"]["id"], items_of(mine, "widget")[0]["id"]
    assert "Emma" not in json.dumps(mine)
    assert "gone" in json.dumps(ben.press(thread_id, item, book))
    assert "gone" in json.dumps(ben.press(theirs[0]["thread"]["id"], widget["id"], book))
    found = ben.post("threads.get_by_id", thread_id=theirs[0]["thread"]["id"])
    assert found.status_code == 404
    (shown,) = items_of(ana.stream("threads.create", input=said("show")), "widget")
    assert book_of(shown) == book  # not finished: its button is still there


def test_the_page_holds_the_element_for_readers_only(project: Project, ana: Reader) -> None:
    page = ana.client.get("/").text
    assert "<openai-chatkit" in page and '"chatkit": "/chatkit"' in page
    assert httpx.get(project.url, follow_redirects=False).status_code == 302
    assert httpx.post(f"{project.url}/chatkit", json={}).status_code == 401
    screen = ana.client.get("/chatkit/start").json()
    assert screen["greeting"] == "What are you reading?"


def test_the_terminal_speaks_for_readers_by_name_and_key(project: Project) -> None:
    out = project.manage("chat", "--user", "ben", "--new", "add", "Ulysses")
    assert "Ulysses  [Finish]" in out
    key = project.keys["ben"]
    assert "add Ulysses" in project.manage("threads", "list", "--user", key)


def test_the_admin_works_without_unfold_and_with_uuids(
    project: Project, ana: Reader, boss: Reader
) -> None:
    ana.stream("threads.create", input=said("add Persuasion"))
    desk = boss.client
    listing = desk.get("/admin/chat/thread/").text
    owner = project.keys["ana"]
    assert f"?owner={owner}" in listing
    found = desk.get("/admin/chat/thread/", params={"owner": owner})
    assert "add Persuasion" in found.text
    assert "add Persuasion" not in desk.get("/admin/chat/thread/?owner=nobody").text
    address = found.text.split("/change/")[0].rpartition('href="')[2] + "/change/"
    page = desk.get(address)
    assert page.status_code == 200 and "<td>Persuasion</td>" in page.text
    assert "Transcript" in desk.get("/admin/chat/look/").text
