"""Conversations in the admin: found, read with every look recorded, never written."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.admin.utils import quote
from django.contrib.auth.models import Permission
from django.test import Client

from accounts.models import User
from chat.models import Attachment, Item, Look, Run, Thread
from tests.chat.made import Telling, made_thread

BASE = "/admin/chat/"
LIST = f"{BASE}thread/"


def entered(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="accounts.backends.EmailBackend")
    return client


@pytest.fixture
def boss(db: None) -> User:
    return User.objects.create_superuser("boss@example.com", "a-good-passphrase")


@pytest.fixture
def desk(boss: User) -> Client:
    return entered(boss)


@pytest.fixture
def told(ana: User) -> Telling:
    """A conversation with one of everything."""
    told = Telling(made_thread(ana))
    told.person("Add <b>milk</b>")
    run = told.run()
    told.tool(run)
    told.thumb(told.assistant("Added **milk**."))
    told.widget()
    told.hidden("The button was pressed.")
    told.run(state=Run.State.FAILED, error="The model is busy.")
    return told


def page_of(thread: Thread) -> str:
    return f"{LIST}{quote(thread.pk)}/change/"


@pytest.fixture
def shown(desk: Client) -> Callable[..., set[str]]:
    def titles(**query: str) -> set[str]:
        return {thread.title for thread in desk.get(LIST, query).context["cl"].result_list}

    return titles


def act(desk: Client, action: str, *threads: Thread) -> Any:
    chosen = [thread.pk for thread in threads]
    return desk.post(LIST, {"action": action, "_selected_action": chosen}, follow=True)


def test_a_transcript_is_read_in_its_order(desk: Client, told: Telling) -> None:
    page = desk.get(page_of(told.thread)).content.decode()
    words = [
        "Add &lt;b&gt;milk&lt;/b&gt;",
        "add_task: done after 12 ms",
        "Added **milk**.",
        "<td>Milk</td><td>today</td>",
        "<td>Bread</td><td>[Done]</td>",
        "The button was pressed.",
        "The model is busy.",
    ]
    places = [page.index(word) for word in words]
    assert places == sorted(places)
    assert "positive feedback" in page


def test_a_long_transcript_comes_in_pages(desk: Client, ana: User) -> None:
    told = Telling(made_thread(ana))
    for number in range(130):
        told.person(f"Message {number}.")
        told.tool(told.run(), name=f"tool_{number}")
    first = desk.get(page_of(told.thread)).content.decode()
    assert "Message 99." in first and "tool_98:" in first
    assert "Message 100." not in first and "tool_100:" not in first
    second = desk.get(page_of(told.thread), {"after": "100"}).content.decode()
    assert "Message 100." in second and "Message 129." in second and "tool_129:" in second
    assert "Message 99." not in second


def test_each_look_is_recorded(desk: Client, boss: User, told: Telling) -> None:
    desk.get(page_of(told.thread))
    desk.get(page_of(told.thread))
    looks = list(Look.objects.values_list("viewer_id", "owner_id", "thread_id", "how"))
    assert looks == [(boss.pk, told.thread.owner_id, told.thread.id, "page")] * 2


def test_looks_at_parts_and_exports_are_recorded(desk: Client, told: Telling) -> None:
    call = Run.objects.filter(state="done").get().tool_calls.get()
    desk.get(f"{BASE}toolcall/{call.pk}/change/")
    desk.get(f"{BASE}run/{quote(call.run_id)}/change/")
    act(desk, "export_json", told.thread)
    assert sorted(Look.objects.values_list("how", flat=True)) == ["export", "record", "record"]


def test_what_is_not_there_is_no_look(desk: Client, told: Telling) -> None:
    desk.get(f"{LIST}thr_none/change/")
    assert not Look.objects.exists()


def test_lists_and_searches_are_no_looks_and_show_no_words(desk: Client, told: Telling) -> None:
    for model in ("thread", "run", "toolcall", "feedback", "attachment", "look"):
        page = desk.get(f"{BASE}{model}/", {"q": "ana@"}).content.decode()
        assert "Added **milk**." not in page and "&quot;Milk&quot;" not in page
    assert not Look.objects.exists()


def test_nobody_but_staff_with_the_permission_reads(ana: User, ben: User, told: Telling) -> None:
    assert entered(ben).get(page_of(told.thread)).status_code == 302
    ben.is_staff = True
    ben.save()
    assert entered(ben).get(page_of(told.thread)).status_code == 403
    assert not Look.objects.exists()
    ben.user_permissions.add(Permission.objects.get(codename="view_thread"))
    assert entered(ben).get(page_of(told.thread)).status_code == 200
    act(entered(ben), "lock", told.thread)
    told.thread.refresh_from_db()
    assert told.thread.status == "active"


def test_nothing_can_be_written(desk: Client, told: Telling) -> None:
    before = Item.objects.values_list("payload", flat=True)[0]
    page = desk.get(page_of(told.thread)).content.decode()
    assert 'name="_save"' not in page and 'name="title"' not in page
    assert desk.post(page_of(told.thread), {"title": "Mine"}).status_code == 403
    assert desk.get(f"{LIST}add/").status_code == 403
    assert desk.get(f"{BASE}item/").status_code == 404
    told.thread.refresh_from_db()
    assert told.thread.title == "Groceries"
    assert Item.objects.values_list("payload", flat=True)[0] == before


def test_filters_by_owner_state_model_feedback(
    ana: User, ben: User, shown: Any, told: Telling
) -> None:
    other = Telling(made_thread(ben, "Rent", status="locked"))
    other.thumb(other.assistant("No."), "negative")
    other.run(model="gpt-5.5")
    assert shown(owner=str(ben.pk)) == shown(status__exact="locked") == {"Rent"}
    assert shown(model="embedded") == shown(answers="failed") == {"Groceries"}
    assert shown(feedback="negative") == shown(model="gpt-5.5") == {"Rent"}
    assert shown(feedback="positive") == {"Groceries"}
    assert shown(feedback="none") == shown(owner="no-number") == shown(owner="9" * 40) == set()


def test_search_finds_title_id_and_owner(ben: User, shown: Any, told: Telling) -> None:
    made_thread(ben, "Rent")
    for query in ("grocer", told.thread.id, "ana@example"):
        assert shown(q=query) == {"Groceries"}


def fill(model: str, number: int) -> None:
    owner = User.objects.create(email=f"p{number}@example.com")
    told = Telling(made_thread(owner))
    told.thumb(told.person("Hello"))
    told.tool(told.run())
    Attachment.objects.create(
        id=f"atc_{number}", owner=owner, thread=told.thread, kind="file", name="a", payload="{}"
    )
    Look.objects.create(viewer=owner, owner=owner, thread_id=told.thread.id, how="page")


@pytest.mark.parametrize("model", ["thread", "run", "toolcall", "feedback", "attachment", "look"])
def test_a_list_costs_the_same_for_5_and_for_50(
    desk: Client, model: str, django_assert_max_num_queries: Any
) -> None:
    for number in range(5):
        fill(model, number)
    desk.get(f"{BASE}{model}/")
    with django_assert_max_num_queries(20) as few:
        desk.get(f"{BASE}{model}/")
    for number in range(5, 50):
        fill(model, number)
    with django_assert_max_num_queries(len(few)):
        desk.get(f"{BASE}{model}/")


def test_a_transcript_costs_the_same_for_5_and_for_50(
    desk: Client, told: Telling, django_assert_max_num_queries: Any
) -> None:
    desk.get(page_of(told.thread))
    with django_assert_max_num_queries(30) as few:
        desk.get(page_of(told.thread))
    for _ in range(50):
        told.thumb(told.person("More"))
        told.tool(told.run())
    with django_assert_max_num_queries(len(few)):
        desk.get(page_of(told.thread))


@pytest.mark.parametrize(
    ("action", "status"), [("lock", "locked"), ("close", "closed"), ("reopen", "active")]
)
def test_actions_set_the_state(desk: Client, told: Telling, action: str, status: str) -> None:
    opposite = "closed" if status != "closed" else "locked"
    Thread.objects.update(status=opposite)
    assert "1 " in act(desk, action, told.thread).content.decode()
    told.thread.refresh_from_db()
    assert told.thread.status == status
    assert bool(told.thread.status_reason) == (status != "active")


def test_locking_asks_the_running_answer_to_stop(desk: Client, told: Telling) -> None:
    run = told.run(state=Run.State.RUNNING)
    act(desk, "lock", told.thread)
    run.refresh_from_db()
    assert run.stop_asked


def test_only_the_chosen_change(ben: User, desk: Client, told: Telling) -> None:
    other = made_thread(ben)
    act(desk, "lock", told.thread)
    other.refresh_from_db()
    assert other.status == "active"


def test_deleting_takes_all_of_it_and_leaves_no_title_behind(
    ben: User, desk: Client, told: Telling
) -> None:
    made_thread(ben, "Rent")
    act(desk, "lock", told.thread)
    act(desk, "remove", told.thread)
    assert [thread.title for thread in Thread.objects.all()] == ["Rent"]
    assert not Item.objects.exists() and not Run.objects.exists()
    assert "Groceries" not in str(list(LogEntry.objects.values()))


def test_exports_hold_the_whole_conversation(desk: Client, told: Telling) -> None:
    answer = act(desk, "export_json", told.thread)
    assert answer["Content-Disposition"] == 'attachment; filename="groceries.json"'
    (found,) = json.loads(answer.content)
    assert [item["type"] for item in found["items"]] == [
        "user_message",
        "assistant_message",
        "widget",
        "hidden_context_item",
    ]
    assert found["runs"][0]["tools"][0]["name"] == "add_task"
    text = act(desk, "export_markdown", told.thread).content.decode()
    assert text.startswith("# Groceries\n")
    assert "- Milk | today\n- Bread | [Done]" in text


def test_too_many_are_not_exported_at_once(
    desk: Client, told: Telling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chat.admin.threads.MOST_EXPORTED", 0)
    assert "At most 0 at once" in act(desk, "export_json", told.thread).content.decode()
    assert not Look.objects.exists()
