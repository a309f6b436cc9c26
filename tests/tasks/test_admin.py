"""Tasks in the admin: found, read, and changed by the services only."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from tasks import services
from tasks.models import Change, Task
from tests.tasks.conftest import Add

LIST = "/admin/tasks/task/"


@pytest.fixture
def desk(db: None) -> Client:
    boss = User.objects.create_superuser("boss@example.com", "a-good-passphrase")
    client = Client()
    client.force_login(boss, backend="accounts.backends.EmailBackend")
    return client


@pytest.fixture
def shown(desk: Client) -> Callable[..., list[str]]:
    """The titles on the list page."""

    def titles(**query: str) -> list[str]:
        return [task.title for task in desk.get(LIST, query).context["cl"].result_list]

    return titles


def act(desk: Client, action: str) -> str:
    chosen = list(Task.objects.values_list("pk", flat=True))
    form = {"action": action, "_selected_action": chosen, "select_across": "1"}
    return desk.post(LIST, form, follow=True).content.decode()


def test_search_knows_words_of_any_script_and_owners(shown: Any, add: Add, ben: User) -> None:
    add("Éclairs für Ana")
    add("Rent", owner=ben)
    assert shown(q="ECLAIRS FÜR") == ["Éclairs für Ana"]
    assert shown(q="Ben@example") == ["Rent"]


def test_filters_by_state_and_priority(ana: User, shown: Any, add: Add) -> None:
    add("Open", priority="high")
    add("Done")
    add("Deleted")
    services.task_complete(owner=ana, number=2)
    services.task_delete(owner=ana, number=3)
    for state in ("Open", "Done", "Deleted"):
        assert shown(state=state.lower()) == [state]
    assert shown(priority__exact="high") == ["Open"]


def test_the_list_costs_the_same_for_5_and_for_50(
    desk: Client, add: Add, django_assert_max_num_queries: Any
) -> None:
    for number in range(5):
        add(owner=User.objects.create(email=f"p{number}@example.com"), tags=["home"])
    desk.get(LIST)
    with django_assert_max_num_queries(50) as few:
        desk.get(LIST)
    for number in range(5, 50):
        add(owner=User.objects.create(email=f"p{number}@example.com"), tags=["home"])
    with django_assert_max_num_queries(len(few)):
        desk.get(LIST)


def test_actions_are_the_services_undoable_by_the_owner(
    ana: User, ben: User, desk: Client, add: Add
) -> None:
    add(recurrence="FREQ=DAILY")
    add(owner=ben)
    assert "2 completed." in act(desk, "complete")
    assert Task.objects.get(owner=ana, number=2).follows
    for person in (ana, ben):
        assert services.undo(owner=person).message.startswith("Undone: completed")


@pytest.mark.parametrize(
    ("action", "said"), [("reopen", "1 reopened."), ("delete", "1 deleted."), ("restore", "1 rest")]
)
def test_each_action_takes_those_that_it_is_for(
    ana: User, desk: Client, add: Add, action: str, said: str
) -> None:
    add("Done"), add("Deleted")
    services.task_complete(owner=ana, number=1)
    services.task_delete(owner=ana, number=2)
    assert said in act(desk, action)


def test_more_than_a_service_takes_at_once_are_all_done(desk: Client, ana: User) -> None:
    for _ in range(2):
        services.tasks_create(owner=ana, items=[{"title": "Milk"}] * 150)
    assert "300 completed." in act(desk, "complete")


def test_the_delete_button_deletes_as_people_do(desk: Client, add: Add) -> None:
    task = add()
    page = desk.get(f"{LIST}{task.pk}/delete/")
    assert page.status_code == 200
    desk.post(f"{LIST}{task.pk}/delete/", {"post": "yes"})
    assert Task.objects.get().deleted_at
    assert Change.objects.filter(verb="deleted").exists()


def test_a_task_is_read_in_its_owners_zone_and_cannot_be_written(
    ana: User, desk: Client, add: Add
) -> None:
    ana.time_zone = "Pacific/Auckland"
    ana.save()
    task = add(due_at=datetime(2026, 11, 20, 20, tzinfo=UTC))
    page = desk.get(f"{LIST}{task.pk}/change/").content.decode()
    assert "2026-11-21 09:00 +1300" in page
    assert 'name="_save"' not in page and 'name="title"' not in page
    desk.post(f"{LIST}{task.pk}/change/", {"title": "Hijacked", "owner": "1"})
    assert Task.objects.get().title == "Pay rent"


def test_tasks_are_not_added_nor_deleted_for_good_here(desk: Client, add: Add) -> None:
    add()
    assert desk.get(f"{LIST}add/").status_code == 403
    act(desk, "delete_selected")
    assert Task.objects.filter(deleted_at=None).exists()


def test_a_person_with_tasks_can_be_deleted(ana: User, desk: Client, add: Add) -> None:
    add(tags=["home"])
    assert desk.get(f"/admin/accounts/user/{ana.pk}/delete/").status_code == 200
    desk.post(f"/admin/accounts/user/{ana.pk}/delete/", {"post": "yes"})
    assert not Task.objects.exists()
