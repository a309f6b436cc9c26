from datetime import date

import pytest
from django.test import Client

from accounts.models import User
from tasks.models import Task
from tests.tasks.views.conftest import Make

pytestmark = pytest.mark.django_db

CHANGES = ["complete", "reopen", "delete", "edit"]


def shown(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined]


def test_quick_add_makes_the_task_that_was_understood(site: Client, ana: User) -> None:
    answer = site.post("/tasks/add", {"text": "Pay rent !high #home", "next": "/tasks/?view=all"})
    assert answer["Location"] == "/tasks/?view=all"
    task = Task.objects.get(owner=ana)
    assert (task.title, task.priority, task.tags) == ("Pay rent", "high", ["home"])


def test_a_part_that_is_switched_off_stays_text(site: Client, ana: User) -> None:
    site.post("/tasks/add", {"text": "Pay rent #home", "off": ["9"]})
    task = Task.objects.get(owner=ana)
    assert (task.title, task.tags) == ("Pay rent #home", [])


def test_the_preview_names_the_parts_and_can_switch_them_on_again(script: Client) -> None:
    preview = shown(script.post("/tasks/preview", {"text": "Pay rent #home !high", "off": ["9"]}))
    assert 'class="chip off"' in preview
    assert 'value="9" checked' in preview
    assert not Task.objects.exists()


@pytest.mark.parametrize("text", ["", "   ", "x" * 100_000, "a\x00b", "line\nbreak"])
def test_quick_add_that_cannot_be_used_says_why_and_keeps_it(site: Client, text: str) -> None:
    answer = site.post("/tasks/add", {"text": text})
    assert answer.status_code == 422
    assert answer.context["typed"] == text
    assert answer.context["add_error"]
    assert not Task.objects.exists()


def test_complete_and_reopen(site: Client, hers: Make) -> None:
    task = hers()
    site.post(f"/tasks/{task.number}/complete")
    task.refresh_from_db()
    assert task.completed_at
    site.post(f"/tasks/{task.number}/reopen")
    task.refresh_from_db()
    assert task.completed_at is None


def test_delete_offers_undo_and_undo_brings_it_back(script: Client, hers: Make) -> None:
    task = hers("Pay rent")
    deleted = shown(script.post(f"/tasks/{task.number}/delete", {"next": "/tasks/?view=all"}))
    assert "Deleted “Pay rent”." in deleted
    assert 'action="/tasks/undo"' in deleted
    undone = shown(script.post("/tasks/undo", {"next": "/tasks/?view=all"}))
    assert f'id="task-{task.number}"' in undone


def test_undo_with_nothing_to_undo_says_so(script: Client) -> None:
    assert "There is nothing to undo." in shown(script.post("/tasks/undo"))


def test_a_task_gone_meanwhile_is_said(script: Client, hers: Make) -> None:
    number = hers().number
    script.post(f"/tasks/{number}/delete")
    assert f"There is no task #{number}." in shown(script.post(f"/tasks/{number}/complete"))


def test_the_editor_changes_every_field(site: Client, hers: Make) -> None:
    task = hers()
    site.post(
        f"/tasks/{task.number}/edit",
        {
            "title": "Pay power",
            "due_date": "2031-03-05",
            "due_time": "17:30",
            "priority": "low",
            "repeat": "every month",
            "tags": "Home, bills",
            "notes": "meter\nreading",
        },
    )
    task.refresh_from_db()
    assert (task.title, task.priority, task.tags) == ("Pay power", "low", ["home", "bills"])
    assert task.due_at is not None
    assert task.due_at.isoformat() == "2031-03-05T17:30:00+00:00"
    assert task.recurrence is not None
    assert "MONTHLY" in task.recurrence
    assert task.notes == "meter\nreading"


def test_saving_an_untouched_editor_changes_nothing(site: Client, hers: Make) -> None:
    task = hers(tags=["a"], recurrence="FREQ=WEEKLY;BYDAY=MO", due_on=date(2031, 3, 3), notes="n")
    before = Task.objects.values().get(pk=task.pk)
    form = site.get(f"/tasks/{task.number}/edit").context["editing"]["form"]
    written = {name: form[name].value() for name in form.fields}
    sent = {name: value for name, value in written.items() if value is not None}
    site.post(f"/tasks/{task.number}/edit", sent)
    assert Task.objects.values().get(pk=task.pk) == before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", " "),
        ("title", "x" * 100_000),
        ("due_date", "2031-02-30"),
        ("due_time", "25:00"),
        ("priority", "huge"),
        ("repeat", "when I feel like it"),
        ("tags", "x" * 60),
        ("title", "a\x00b"),
    ],
)
def test_a_refused_edit_says_which_field_and_keeps_what_was_typed(
    site: Client, hers: Make, field: str, value: str
) -> None:
    task = hers()
    good = {"title": "Changed", "priority": "none", "due_date": "2031-01-01"}
    answer = site.post(f"/tasks/{task.number}/edit", good | {field: value})
    assert answer.status_code == 422
    form = answer.context["editing"]["form"]
    assert form[field].errors
    assert form[field].value() == value
    task.refresh_from_db()
    assert task.title == "Pay rent"


@pytest.mark.parametrize("change", CHANGES)
def test_nobody_touches_what_is_anothers(
    script: Client, bens: Make, hers: Make, change: str
) -> None:
    for n in range(4):
        theirs = bens(f"Secret {n}")
    before = Task.objects.values().get(pk=theirs.pk)
    answer = script.post(f"/tasks/{theirs.number}/{change}", {"title": "Mine", "priority": "none"})
    assert "Secret" not in shown(answer)
    assert Task.objects.values().get(pk=theirs.pk) == before


def test_anothers_editor_and_row_look_like_unknown_ones(script: Client, bens: Make) -> None:
    number = bens().number
    for path in ("edit", "row"):
        theirs, unknown = script.get(f"/tasks/{number}/{path}"), script.get(f"/tasks/999/{path}")
        assert theirs.status_code == unknown.status_code == 404
        assert "secret" not in shown(theirs)


def test_undo_takes_back_ones_own_last_change_only(script: Client, bens: Make) -> None:
    theirs = bens()
    script.post("/tasks/undo")
    theirs.refresh_from_db()
    assert theirs.deleted_at is None


@pytest.mark.parametrize(
    "away", ["https://evil.example/tasks/", "//evil.example/tasks/", "/admin/"]
)
def test_the_way_back_never_leaves_the_list(site: Client, hers: Make, away: str) -> None:
    answer = site.post(f"/tasks/{hers().number}/complete", {"next": away})
    assert answer["Location"] == "/tasks/"


@pytest.mark.parametrize("path", ["add", "preview", "undo", "1/complete", "1/reopen", "1/delete"])
def test_changes_need_post_and_csrf(ana: User, hers: Make, path: str) -> None:
    hers()
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(ana)
    assert strict.get(f"/tasks/{path}").status_code == 405
    assert strict.post(f"/tasks/{path}", {"text": "x"}).status_code == 403
    assert Task.objects.filter(completed_at=None, deleted_at=None).count() == 1
