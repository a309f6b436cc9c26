"""One conversation by the element in the admin: staff reads, each look recorded; nobody writes."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from accounts.models import User
from chat.models import Item, Look, Thread
from tests.chat.made import Telling, made_thread
from tests.chat.talk import said
from tests.chat.test_admin import boss, desk, entered

__all__ = ["boss", "desk"]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def thread(ana: User) -> Thread:
    told = Telling(made_thread(ana, id="thr_ab12"))
    told.person("Hello")
    told.hidden("internal")
    told.assistant("Hi")
    return told.thread


def ask(client: Client, kind: str, /, path: str = "thr_ab12", **params: Any) -> Any:
    body = json.dumps({"type": kind, "params": {"thread_id": "thr_ab12", **params}})
    address = f"/admin/chat/thread/{path}/chatkit"
    return client.post(address, body, content_type="application/json")


def test_staff_reads_what_the_owner_saw(desk: Client, boss: User, thread: Thread) -> None:
    found = ask(desk, "threads.get_by_id").json()
    assert [item["type"] for item in found["items"]["data"]] == [
        "user_message",
        "assistant_message",
    ]
    page = ask(desk, "items.list", path="thr_5Fab12", limit=1, order="desc").json()
    assert page["data"][0]["content"][0]["text"] == "Hi"
    looks = set(Look.objects.values_list("viewer_id", "owner_id", "thread_id", "how"))
    assert looks == {(boss.pk, thread.owner_id, "thr_ab12", "element")}
    assert Look.objects.count() == 2


@pytest.mark.parametrize(
    ("kind", "params"),
    [
        ("threads.add_user_message", {"input": said("Mine")}),
        ("threads.update", {"title": "Mine"}),
        ("threads.delete", {}),
        ("threads.retry_after_item", {"item_id": "msg_1"}),
        ("threads.custom_action", {"action": {"type": "x", "payload": {}}}),
        ("threads.sync_custom_action", {"action": {"type": "x", "payload": {}}}),
        ("items.feedback", {"item_ids": ["msg_1"], "kind": "positive"}),
        ("threads.list", {}),
        ("attachments.delete", {"attachment_id": "atc_1"}),
    ],
)
def test_nothing_else_is_answered(
    desk: Client, thread: Thread, kind: str, params: dict[str, Any]
) -> None:
    answer = ask(desk, kind, **params)
    assert (answer.status_code, answer.json()["code"]) == (403, "read_only")
    thread.refresh_from_db()
    assert (thread.title, Item.objects.count(), Look.objects.count()) == ("Groceries", 3, 0)


def test_only_the_conversation_of_the_address(desk: Client, ben: User, thread: Thread) -> None:
    other = made_thread(ben)
    for thread_id in (other.id, "thr_none", "\0"):
        assert ask(desk, "threads.get_by_id", thread_id=thread_id).status_code == 404
    assert ask(desk, "threads.get_by_id", path="thr_none", thread_id="thr_none").status_code == 404
    assert not Look.objects.exists()


def test_what_is_no_request_is_said(desk: Client, thread: Thread) -> None:
    address = "/admin/chat/thread/thr_ab12/chatkit"
    assert desk.get(address).status_code == 405
    for body in ("", "no json", "{}", "x" * 1_100_000):
        answer = desk.post(address, body, content_type="application/json")
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")


def test_others_do_not_enter(ana: User, ben: User, thread: Thread) -> None:
    for client in (Client(), entered(ana), entered(ben)):
        assert ask(client, "threads.get_by_id").status_code == 302
        assert client.get("/admin/chat/thread/thr_5Fab12/element").status_code == 302
        assert client.get("/admin/assistant/").status_code == 302
    ben.is_staff = True
    ben.save()
    assert ask(entered(ben), "threads.get_by_id").status_code == 403
    assert entered(ben).get("/admin/chat/thread/thr_5Fab12/element").status_code == 403
    ben.user_permissions.add(Permission.objects.get(codename="view_thread"))
    assert ask(entered(ben), "threads.get_by_id").status_code == 200


def test_a_cookie_alone_is_not_enough(boss: User, thread: Thread) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(boss, backend="accounts.backends.EmailBackend")
    assert ask(client, "threads.get_by_id").status_code == 403


def test_the_page_holds_the_element_read_only(desk: Client, thread: Thread) -> None:
    page = desk.get("/admin/chat/thread/thr_5Fab12/element").content.decode()
    assert " read-only></openai-chatkit>" in page
    assert '"chatkit": "/admin/chat/thread/thr_5Fab12/chatkit"' in page
    assert '"thread": "thr_ab12"' in page
    assert desk.get("/admin/chat/thread/thr_5Fnone/element").status_code == 404
    assert not Look.objects.exists()  # the element's own requests are the look


def test_staff_has_a_chat_of_its_own(desk: Client) -> None:
    page = desk.get("/admin/assistant/").content.decode()
    assert "</openai-chatkit>" in page and "read-only" not in page
    assert '"chatkit": "/chatkit"' in page
