from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from tasks.models import Task
from tests.tasks.views.conftest import Make

pytestmark = pytest.mark.django_db


def text(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined]


def test_nobody_is_sent_to_log_in_and_back(client: Client) -> None:
    answer = client.get("/tasks/?view=done")
    assert answer.status_code == 302
    assert answer["Location"] == "/accounts/login/?next=/tasks/%3Fview%3Ddone"


@pytest.mark.parametrize("view", ["today", "upcoming", "overdue", "all", "done"])
def test_an_empty_view_says_what_to_do(site: Client, view: str) -> None:
    assert 'class="empty"' in text(site.get(f"/tasks/?view={view}"))


def test_today_shows_what_is_due_today(site: Client, hers: Make, ana: User) -> None:
    today = timezone.now().astimezone(ana.zone).date()
    hers("Due now", due_on=today)
    hers("Later", due_on=today + timedelta(days=3))
    shown = text(site.get("/tasks/"))
    assert "Due now" in shown
    assert "Later" not in shown


def test_search_and_tag_narrow_the_list(site: Client, hers: Make) -> None:
    hers("Water plants", tags=["home"])
    hers("Write report", tags=["work"])
    by_tag = text(site.get("/tasks/?view=open&tag=home"))
    assert "Water plants" in by_tag
    assert "Write report" not in by_tag
    by_word = text(site.get("/tasks/?view=open&q=REPORT"))
    assert "Write report" in by_word
    assert "Water plants" not in by_word


@pytest.mark.parametrize(
    "query",
    [
        "view=nothing",
        "cursor=junk",
        "priority=huge",
        "tag=" + "x" * 500,
        "q=" + "x" * 5000,
        "q=%00",
    ],
)
def test_an_unusable_address_still_shows_a_page(site: Client, query: str) -> None:
    assert site.get(f"/tasks/?{query}").status_code == 200


def test_the_list_goes_on_behind_its_last_row(site: Client, hers: Make, ana: User) -> None:
    for n in range(55):
        hers(f"Task number {n:02}")
    first = site.get("/tasks/?view=all")
    rest = site.get(first.context["listing"].next_url)
    shown = text(first) + text(rest)
    assert all(f"Task number {n:02}" in shown for n in range(55))
    assert "Show the next" not in text(rest)


def test_a_page_costs_the_same_for_one_task_and_for_many(
    site: Client, hers: Make, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    def cost() -> int:
        with django_assert_max_num_queries(12) as counted:
            site.get("/tasks/?view=all")
        return len(counted)

    hers("One", tags=["a"])
    few = cost()
    for n in range(30):
        hers(f"More {n}", tags=["a", f"t{n}"])
    assert cost() == few


def test_only_the_region_comes_to_a_script(script: Client, hers: Make) -> None:
    hers("Pay rent")
    shown = text(script.get("/tasks/?view=all"))
    assert "Pay rent" in shown
    assert "<html" not in shown


def test_a_title_cannot_bring_markup(site: Client, hers: Make) -> None:
    hers("<script>alert(1)</script>", notes='"><img src=x onerror=alert(1)>')
    shown = text(site.get("/tasks/?view=all"))
    assert "<script>alert" not in shown
    assert "<img src=x" not in shown


def test_the_side_bar_counts_ones_own_open_tasks(site: Client, hers: Make, bens: Make) -> None:
    hers("One", tags=["home"])
    bens("Secret", tags=["hidden"])
    shown = text(site.get("/tasks/nav"))
    assert 'data-view="all"' in shown
    assert "home" in shown
    assert "hidden" not in shown.replace("hidden-text", "").replace('aria-hidden="true"', "")


def test_the_side_bar_comes_alone(script: Client, hers: Make) -> None:
    hers("Pay rent", tags=["home"])
    shown = text(script.get("/tasks/nav"))
    assert shown.strip().startswith("<nav")
    assert "home" in shown


def test_a_script_of_nobody_is_told_401(client: Client) -> None:
    answer = client.get("/tasks/", headers={"HX-Request": "true"})
    assert answer.status_code == 401


def test_a_page_drawn_for_another_person_changes_nothing(script: Client, ben: User) -> None:
    answer = script.post("/tasks/add", {"text": "Secret"}, headers={"X-Person": str(ben.pk)})
    assert answer.status_code == 401
    assert not Task.objects.exists()


def test_the_list_says_which_change_it_shows(site: Client, hers: Make) -> None:
    hers("Pay rent")
    assert 'data-version="1"' in text(site.get("/tasks/?view=all"))


def test_no_page_of_a_person_is_kept_by_the_browser(site: Client) -> None:
    for path in ("/tasks/", "/accounts/", "/"):
        assert "no-store" in site.get(path)["Cache-Control"]


def test_the_side_bar_stops_counting(
    site: Client, hers: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tasks.views.listing.MOST_COUNTED", 2)
    for number in range(2):
        hers(f"Task {number}")
    assert '<span class="count">2<' in text(site.get("/tasks/"))
    hers("Task 3")
    assert '<span class="count">2+<' in text(site.get("/tasks/"))
