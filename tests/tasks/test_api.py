"""The task API over HTTP: each route, each refusal, one's own tasks only."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from accounts import tokens
from accounts.models import User
from tasks.models import Task
from tests.tasks.conftest import Add

KEYS = {
    "number", "title", "notes", "priority", "tags", "due_on", "due_at", "recurrence",
    "completed_at", "created_at", "updated_at",
}  # fmt: skip
Call = Callable[..., HttpResponse]


def caller(user: User | None) -> Call:
    headers = {"Authorization": f"Bearer {tokens.issue(user).access}"} if user else {}

    def call(method: str, path: str, body: Any = None) -> HttpResponse:
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        return Client().generic(
            method,
            f"/api{path}",
            b"" if body is None else raw,
            content_type="application/json",
            headers=headers,
        )

    return call


@pytest.fixture
def api(ana: User) -> Call:
    return caller(ana)


def shown(api: Call, query: str = "") -> list[str]:
    return [item["title"] for item in api("GET", f"/tasks{query}").json()["items"]]


def test_a_task_has_exactly_these_keys(api: Call) -> None:
    answer = api("POST", "/tasks", {"title": "Pay rent"})
    assert (answer.status_code, set(answer.json())) == (201, KEYS)
    assert set(api("GET", "/tasks/1").json()) == KEYS


def test_create_takes_every_field(api: Call) -> None:
    fields = {
        "title": "Pay rent",
        "notes": "By bank",
        "priority": "high",
        "tags": ["home"],
        "due_on": "2026-12-01",
        "recurrence": "FREQ=MONTHLY",
    }
    answer = api("POST", "/tasks", fields).json()
    assert {name: answer[name] for name in fields} == fields
    assert answer["due_at"] is None


def test_a_time_comes_back_with_the_persons_offset(ana: User, api: Call) -> None:
    ana.time_zone = "Pacific/Auckland"
    ana.save()
    made = api("POST", "/tasks", {"title": "Call", "due_at": "2026-11-20T20:00:00Z"}).json()
    assert made["due_at"] == "2026-11-21T09:00:00+13:00"
    for name in ("created_at", "updated_at"):
        assert datetime.fromisoformat(made[name]).utcoffset() == timedelta(hours=13)


def test_a_time_without_offset_is_the_persons(ana: User, api: Call) -> None:
    ana.time_zone = "Asia/Kathmandu"
    ana.save()
    made = api("POST", "/tasks", {"title": "Call", "due_at": "2026-11-21T09:00"}).json()
    assert made["due_at"] == "2026-11-21T09:00:00+05:45"


def test_list_filters_and_pages(api: Call, add: Add) -> None:
    for title in "abc":
        add(title, tags=["home"], priority="low")
    add("d")
    first = api("GET", "/tasks?tag=home&priority=low&limit=2").json()
    query = f"?tag=home&priority=low&limit=2&cursor={first['next_cursor']}"
    assert [item["title"] for item in first["items"]] + shown(api, query) == ["a", "b", "c"]
    assert api("GET", f"/tasks{query}").json()["next_cursor"] is None


def test_empty_filters_ask_for_nothing(api: Call, add: Add) -> None:
    add()
    assert shown(api, "?view=&tag=&priority=&q=&limit=&cursor=") == ["Pay rent"]


@pytest.mark.parametrize("view", ["open", "today", "overdue", "upcoming", "done", "all"])
def test_every_view_answers(api: Call, view: str) -> None:
    assert api("GET", f"/tasks?view={view}").json() == {"items": [], "next_cursor": None}


def test_patch_changes_what_is_given_only(api: Call, add: Add) -> None:
    add(notes="By bank", priority="high", tags=["home"])
    answer = api("PATCH", "/tasks/1", {"title": "Rent", "notes": None}).json()
    assert (answer["title"], answer["notes"]) == ("Rent", "")
    assert (answer["priority"], answer["tags"]) == ("high", ["home"])


def test_patch_with_null_clears(api: Call, add: Add) -> None:
    add(priority="high", tags=["home"], recurrence="FREQ=DAILY")
    api("PATCH", "/tasks/1", {"due_at": "2026-12-01T09:00:00Z"})
    cleared = {"priority": None, "tags": None, "recurrence": None, "due_at": None}
    answer = api("PATCH", "/tasks/1", cleared).json()
    assert (answer["priority"], answer["tags"]) == ("none", [])
    assert (answer["recurrence"], answer["due_at"], answer["due_on"]) == (None, None, None)


def test_an_empty_patch_changes_nothing(api: Call, add: Add) -> None:
    add()
    before = api("GET", "/tasks/1").json()
    assert api("PATCH", "/tasks/1", {}).json() == before


def test_complete_reopen_delete_restore(api: Call, add: Add) -> None:
    add()
    assert api("POST", "/tasks/1/complete").json()["completed_at"]
    assert api("POST", "/tasks/1/reopen").json()["completed_at"] is None
    deleted = api("DELETE", "/tasks/1")
    assert (deleted.status_code, deleted.content) == (204, b"")
    assert api("GET", "/tasks/1").status_code == 404
    assert api("POST", "/tasks/1/restore").json()["number"] == 1


def test_undo_says_what_it_did(api: Call, add: Add) -> None:
    add()
    api("POST", "/tasks/1/complete")
    undone = api("POST", "/tasks/undo").json()
    assert undone["message"] == "Undone: completed “Pay rent” (#1)."
    assert undone["items"][0]["completed_at"] is None
    assert api("POST", "/tasks/undo").json()["removed"] == [1]


def test_nothing_to_undo_is_a_conflict_with_a_sentence(api: Call) -> None:
    answer = api("POST", "/tasks/undo")
    assert answer.status_code == 409
    assert answer.json() == {"code": "nothing_to_undo", "message": "There is nothing to undo."}


def test_quick_add(api: Call) -> None:
    answer = api("POST", "/tasks/quick", {"text": "Pay rent tomorrow 5pm !high #home every month"})
    made = answer.json()
    assert (answer.status_code, made["title"]) == (201, "Pay rent")
    assert (made["priority"], made["tags"], made["recurrence"]) == (
        "high",
        ["home"],
        "FREQ=MONTHLY",
    )


def test_preview_reports_parts_by_position_and_makes_nothing(api: Call) -> None:
    text = "🎉 Pay rent !high"
    answer = api("POST", "/tasks/quick/preview", {"text": text}).json()
    part = answer["parts"][0]
    assert text[part["start"] : part["end"]] == part["text"] == "!high"
    assert not Task.objects.exists()


def test_a_part_can_be_switched_off(api: Call) -> None:
    text = "Pay rent #home"
    answer = api("POST", "/tasks/quick/preview", {"text": text, "off": [text.index("#")]}).json()
    assert (answer["title"], answer["tags"], answer["parts"]) == (text, [], [])


def test_stats_and_tags(api: Call, add: Add) -> None:
    add(tags=["home"])
    assert api("GET", "/tasks/stats").json()["open"] == 1
    assert api("GET", "/tags").json() == {"items": [{"name": "home", "open": 1, "total": 1}]}


BAD_BODIES: list[tuple[str, str, Any]] = [
    ("POST", "/tasks", b'{"title": '),
    ("POST", "/tasks", b"\xff\xfe"),
    ("POST", "/tasks", []),
    ("POST", "/tasks", {}),
    ("POST", "/tasks", {"title": 5}),
    ("POST", "/tasks", {"title": None}),
    ("POST", "/tasks", {"title": "   "}),
    ("POST", "/tasks", {"title": "\u200b"}),
    ("POST", "/tasks", {"title": "a" * 1_000_000}),
    ("POST", "/tasks", {"title": "a\x00b"}),
    ("POST", "/tasks", {"title": "a\u0085b"}),
    ("POST", "/tasks", {"title": "a\nb"}),
    ("POST", "/tasks", {"title": "\ud800"}),
    ("POST", "/tasks", {"title": "a", "notes": "a" * 10_001}),
    ("POST", "/tasks", {"title": "a", "priority": "urgent"}),
    ("POST", "/tasks", {"title": "a", "tags": "home"}),
    ("POST", "/tasks", {"title": "a", "tags": [""]}),
    ("POST", "/tasks", {"title": "a", "tags": ["a" * 41]}),
    ("POST", "/tasks", {"title": "a", "tags": [str(n) for n in range(21)]}),
    ("POST", "/tasks", {"title": "a", "tags": [[]]}),
    ("POST", "/tasks", {"title": "a", "due_on": "2026-02-30"}),
    ("POST", "/tasks", {"title": "a", "due_on": "0001-01-01"}),
    ("POST", "/tasks", {"title": "a", "due_at": "9999-12-31T23:59:59-12:00"}),
    ("POST", "/tasks", {"title": "a", "due_at": "2026-11-20T25:00:00Z"}),
    ("POST", "/tasks", {"title": "a", "due_at": 1e300}),
    ("POST", "/tasks", {"title": "a", "due_on": "2026-11-20", "due_at": "2026-11-20T09:00Z"}),
    ("POST", "/tasks", {"title": "a", "recurrence": "FREQ=NEVER"}),
    ("POST", "/tasks", {"title": "a", "colour": "red"}),
    ("POST", "/tasks", {"title": "a", "number": 7}),
    ("PATCH", "/tasks/1", {"title": None}),
    ("PATCH", "/tasks/1", {"title": ""}),
    ("PATCH", "/tasks/1", {"title": "New", "priority": "urgent"}),
    ("PATCH", "/tasks/1", {"owner": 2}),
    ("POST", "/tasks/quick", {"text": ""}),
    ("POST", "/tasks/quick", {"text": "a" * 1001}),
    ("POST", "/tasks/quick", {"text": ["a"]}),
    ("POST", "/tasks/quick/preview", {"text": "\ud800"}),
    ("POST", "/tasks/quick/preview", {"text": "a", "off": ["x"]}),
]


@pytest.mark.parametrize(("method", "path", "body"), BAD_BODIES)
def test_bad_input_is_refused_in_words_and_changes_nothing(
    api: Call, add: Add, method: str, path: str, body: Any
) -> None:
    add()
    before = list(Task.objects.values())
    answer = api(method, path, body)
    problem = answer.json()
    assert 400 <= answer.status_code < 500
    assert problem["code"] and problem["message"] and len(problem["message"]) < 500
    assert list(Task.objects.values()) == before


@pytest.mark.parametrize(
    "query",
    [
        "view=everything",
        "priority=urgent",
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=ten",
        "limit=99999999999999999999",
        "cursor=x",
        "cursor=%00",
        "q=%00",
        "tag=%00",
        "q=" + "a" * 201,
        "tag=" + "a" * 400,
    ],
)
def test_bad_queries_say_which_part(api: Call, query: str) -> None:
    answer = api("GET", f"/tasks?{query}")
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == [query.partition("=")[0]]


ROUTES: list[tuple[str, str, Any]] = [
    ("GET", "", None),
    ("PATCH", "", {"title": "Mine"}),
    ("DELETE", "", None),
    ("POST", "/complete", None),
    ("POST", "/reopen", None),
    ("POST", "/restore", None),
]


@pytest.mark.parametrize(("method", "tail", "body"), ROUTES)
def test_foreign_and_unknown_numbers_are_the_same_404(
    ben: User, add: Add, method: str, tail: str, body: Any
) -> None:
    add("Ana's secret")
    before = list(Task.objects.values())
    foreign = caller(ben)(method, f"/tasks/1{tail}", body)
    add("Ben's", owner=ben)
    unknown = caller(ben)(method, f"/tasks/2{tail}", body)
    assert foreign.status_code == unknown.status_code == 404
    assert foreign.json() == {"code": "task_not_found", "message": "There is no task #1."}
    assert unknown.json() == {"code": "task_not_found", "message": "There is no task #2."}
    assert list(Task.objects.filter(owner__email="ana@example.com").values()) == before


@pytest.mark.parametrize(
    "number", ["0", "2147483648", "9" * 40, "9" * 5000, "-1", "x", "1.5", "%00"]
)
@pytest.mark.parametrize(("method", "tail", "body"), ROUTES)
def test_impossible_numbers_are_not_found(
    api: Call, number: str, method: str, tail: str, body: Any
) -> None:
    answer = api(method, f"/tasks/{number}{tail}", body)
    assert answer.status_code == 404
    assert answer.json()["message"]


def test_lists_undo_and_counts_are_ones_own(ben: User, add: Add) -> None:
    add("Ana's", tags=["secret"])
    api = caller(ben)
    for query in ("", "?view=all", "?tag=secret", "?q=Ana"):
        assert shown(api, query) == []
    assert api("GET", "/tasks/stats").json()["total"] == 0
    assert api("GET", "/tags").json() == {"items": []}
    assert api("POST", "/tasks/undo").status_code == 409
    assert api("POST", "/tasks", {"title": "Ben's"}).json()["number"] == 1
    assert Task.objects.get(owner__email="ana@example.com").title == "Ana's"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/tasks"),
        ("POST", "/tasks"),
        ("POST", "/tasks/quick"),
        ("POST", "/tasks/quick/preview"),
        ("POST", "/tasks/undo"),
        ("GET", "/tasks/stats"),
        ("GET", "/tags"),
        *((method, f"/tasks/1{tail}") for method, tail, _ in ROUTES),
    ],
)
def test_nobody_gets_in_without_signing_in(db: None, method: str, path: str) -> None:
    answer = caller(None)(method, path, {} if method in {"POST", "PATCH"} else None)
    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")


@pytest.mark.parametrize("path", ["/tasks", "/tasks?tag=home", "/tasks?q=rent&view=all", "/tags"])
def test_lists_ask_the_same_number_of_questions_however_long(
    ana: User, api: Call, add: Add, path: str, django_assert_max_num_queries: Any
) -> None:
    for _ in range(30):
        add(tags=["home"])
    with django_assert_max_num_queries(4):
        assert api("GET", path).status_code == 200
