"""Reading tasks: what each list shows, in which order, page by page, and whose."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from tasks import selectors, services
from tasks.errors import InvalidQuery, TaskNotFound
from tasks.filters import VIEWS, Filters
from tasks.models import Task
from tests.tasks.conftest import Add

# A Friday noon in UTC; in Auckland it is Saturday, one in the morning.
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
TODAY = NOW.date()
DAY = timedelta(days=1)


def titles(owner: User, **filters: Any) -> list[str]:
    found = selectors.task_list(owner=owner, now=NOW, **filters).tasks
    return [task.title for task in found]


@pytest.fixture
def week(ana: User, add: Add) -> None:
    add("Yesterday", due_on=TODAY - DAY, tags=["home"])
    add("This morning", due_at=NOW - timedelta(hours=3))
    add("Tonight", due_at=NOW + timedelta(hours=8))
    add("Today", due_on=TODAY)
    add("Tomorrow", due_on=TODAY + DAY)
    add("Some day")
    add("Done", due_on=TODAY)
    add("Gone", due_on=TODAY)
    services.task_complete(owner=ana, number=7)
    services.task_delete(owner=ana, number=8)


@pytest.mark.parametrize(
    ("view", "shown"),
    [
        ("open", ["Yesterday", "This morning", "Tonight", "Today", "Tomorrow", "Some day"]),
        ("today", ["This morning", "Tonight", "Today"]),
        ("overdue", ["Yesterday", "This morning"]),
        ("upcoming", ["Tomorrow"]),
        ("done", ["Done"]),
        ("all", ["Yesterday", "This morning", "Tonight", "Today", "Tomorrow", "Some day", "Done"]),
    ],
)
def test_each_view_shows_its_tasks_in_order(
    ana: User, week: None, view: Any, shown: list[str]
) -> None:
    assert titles(ana, view=view) == shown


def test_today_is_the_persons_day(ana: User, week: None) -> None:
    ana.time_zone = "Pacific/Auckland"
    ana.save()
    assert titles(ana, view="today") == ["Tonight", "Tomorrow"]


def test_a_move_changes_the_day_before_anything_is_written(ana: User, add: Add) -> None:
    ana.time_zone = "Pacific/Kiritimati"
    ana.save()
    add("Here", due_on=date(2026, 11, 20))
    ana.time_zone = "Pacific/Pago_Pago"
    assert titles(ana, view="today") == ["Here"]
    assert titles(ana, view="overdue") == []


def test_a_day_of_25_hours_ends_when_it_ends(ana: User, add: Add) -> None:
    ana.time_zone = "Europe/Berlin"
    ana.save()
    add("Late", due_at=datetime(2026, 10, 25, 22, 59, tzinfo=UTC))
    add("Next day", due_at=datetime(2026, 10, 25, 23, 0, tzinfo=UTC))
    now = datetime(2026, 10, 24, 22, 30, tzinfo=UTC)
    found = selectors.task_list(owner=ana, view="today", now=now).tasks
    assert [task.title for task in found] == ["Late"]


def test_what_is_due_together_is_sorted_by_priority_then_age(ana: User, add: Add) -> None:
    for title, priority in [("a", "none"), ("b", "low"), ("c", "high"), ("d", "medium")]:
        add(title, priority=priority)
    add("e", priority="high")
    assert titles(ana) == ["c", "e", "d", "b", "a"]


def test_done_shows_the_latest_first(ana: User, add: Add) -> None:
    for title in "abc":
        add(title)
    for number in (2, 3, 1):
        services.task_complete(owner=ana, number=number)
    assert titles(ana, view="done") == ["a", "c", "b"]


@pytest.mark.parametrize(
    ("filters", "shown"),
    [
        ({"tag": "#Home"}, ["Rent", "Sink"]),
        ({"tag": "nowhere"}, []),
        ({"priority": "high"}, ["Rent"]),
        ({"tag": "home", "priority": "none"}, ["Sink"]),
        ({"undated": True}, ["Sink"]),
        ({"due_from": TODAY + DAY, "due_to": TODAY + 3 * DAY}, ["Call"]),
        ({"due_to": TODAY}, ["Rent"]),
        ({"due_from": TODAY + DAY}, ["Call", "Far"]),
    ],
)
def test_filters_narrow(ana: User, add: Add, filters: Any, shown: list[str]) -> None:
    add("Rent", tags=["home", "money"], priority="high", due_on=TODAY)
    add("Sink", tags=["home"])
    add("Call", due_at=NOW + 2 * DAY)
    add("Far", due_on=TODAY + 9 * DAY)
    assert titles(ana, **filters) == shown


def test_done_within_days(ana: User, add: Add) -> None:
    for title in ("Old", "New"):
        add(title)
    services.tasks_complete(owner=ana, numbers=[1, 2])
    Task.objects.filter(number=1).update(completed_at=NOW - 9 * DAY)
    Task.objects.filter(number=2).update(completed_at=NOW)
    days: Filters = {"completed_from": TODAY - DAY, "completed_to": TODAY}
    assert titles(ana, view="done", **days) == ["New"]


def test_added_within_days(ana: User, add: Add) -> None:
    for title in ("Old", "New"):
        add(title)
    Task.objects.filter(number=1).update(created_at=NOW - 9 * DAY)
    Task.objects.filter(number=2).update(created_at=NOW)
    days: Filters = {"created_from": TODAY - DAY, "created_to": TODAY}
    assert titles(ana, **days) == ["New"]


@pytest.mark.parametrize(
    "q",
    [
        "ÉCLAIR",
        "eclair",
        "жук",
        "ЖУК",
        "STRASSE",
        "straße",
        "buy zug",
        "100%",
        "a_b",
        "كِتاب",
        "東京",
    ],
)
def test_search_ignores_case_and_accents_in_every_script(ana: User, add: Add, q: str) -> None:
    add("Buy éclairs", notes="Жук Straße ZÜGE 100% a_b كتاب 東京")
    assert titles(ana, q=q) == ["Buy éclairs"]


@pytest.mark.parametrize("q", ["%", "_", "a%b", "buy trains", "\\", "'; DROP TABLE tasks_task; --"])
def test_search_takes_every_character_as_it_is(ana: User, add: Add, q: str) -> None:
    add("Buy eclairs", notes="axb")
    assert titles(ana, q=q) == []


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("limit", [1, 2, 3])
def test_pages_together_are_the_whole_list(
    ana: User, week: None, add: Add, view: Any, limit: int
) -> None:
    for n in range(3):
        add(f"Same {n}", due_on=TODAY, priority="high")
    whole, pages, cursor = titles(ana, view=view), [], None
    while True:
        found = selectors.task_list(owner=ana, view=view, limit=limit, cursor=cursor, now=NOW)
        pages += [task.title for task in found.tasks]
        cursor = found.next_cursor
        if cursor is None:
            break
    assert pages == whole


def test_a_page_goes_on_where_it_was_though_rows_went(ana: User, add: Add) -> None:
    for title in "abcd":
        add(title)
    first = selectors.task_list(owner=ana, limit=2)
    services.tasks_delete(owner=ana, numbers=[1, 2])
    second = selectors.task_list(owner=ana, limit=2, cursor=first.next_cursor)
    assert [task.title for task in second.tasks] == ["c", "d"]


@given(cursor=st.text(min_size=1, max_size=600))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_a_made_up_cursor_is_refused(ana: User, cursor: str) -> None:
    with pytest.raises(InvalidQuery) as refused:
        selectors.task_list(owner=ana, cursor=cursor)
    assert "cursor" in refused.value.fields


def test_a_cursor_of_another_list_is_refused(ana: User, add: Add) -> None:
    services.tasks_complete(owner=ana, numbers=[add().number, add().number])
    cursor = selectors.task_list(owner=ana, view="done", limit=1).next_cursor
    with pytest.raises(InvalidQuery):
        selectors.task_list(owner=ana, view="open", cursor=cursor)


def test_a_changed_cursor_is_refused(ana: User, add: Add) -> None:
    add(), add()
    cursor = selectors.task_list(owner=ana, limit=1).next_cursor
    assert cursor
    with pytest.raises(InvalidQuery):
        selectors.task_list(owner=ana, cursor=cursor[:-1] + ("A" if cursor[-1] != "A" else "B"))


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"view": "everything"}, "view"),
        ({"priority": "urgent"}, "priority"),
        ({"limit": 0}, "limit"),
        ({"limit": 101}, "limit"),
        ({"q": "a" * 201}, "q"),
        ({"q": "a\x00"}, "q"),
        ({"tag": "\x00"}, "tag"),
    ],
)
def test_a_question_that_makes_no_sense_says_which_part(ana: User, query: Any, field: str) -> None:
    with pytest.raises(InvalidQuery) as refused:
        selectors.task_list(owner=ana, **query)
    assert list(refused.value.fields) == [field]


def test_one_task(ana: User, add: Add) -> None:
    assert selectors.task_get(owner=ana, number=add().number).title == "Pay rent"


def test_stats_count_the_views(ana: User, week: None) -> None:
    stats = selectors.task_stats(owner=ana, now=NOW)
    counted = {view: selectors.task_query(owner=ana, view=view, now=NOW).count() for view in VIEWS}
    for view in ("open", "today", "overdue", "upcoming", "done"):
        assert getattr(stats, view) == counted[view]
    assert (stats.total, stats.undated) == (counted["all"], 1)


def test_stats_count_what_was_done_today_and_this_week(ana: User, add: Add) -> None:
    for _ in range(3):
        add()
    services.tasks_complete(owner=ana, numbers=[1, 2, 3])
    for number, moment in enumerate((NOW, NOW - 3 * DAY, NOW - 6 * DAY), start=1):
        Task.objects.filter(number=number).update(completed_at=moment)
    stats = selectors.task_stats(owner=ana, now=NOW)
    assert (stats.done_today, stats.done_this_week, stats.done) == (1, 2, 3)


def test_stats_of_nobody_are_zero(ana: User) -> None:
    assert selectors.task_stats(owner=ana).total == 0


def test_tags_are_counted(ana: User, add: Add) -> None:
    add(tags=["home", "money"])
    add(tags=["home"])
    add(tags=["away"])
    services.task_complete(owner=ana, number=2)
    services.task_delete(owner=ana, number=3)
    counted = [(tag.name, tag.open, tag.total) for tag in selectors.tag_list(owner=ana)]
    assert counted == [("home", 1, 2), ("money", 1, 1)]


def test_what_can_be_undone_is_said_in_words(ana: User, add: Add) -> None:
    assert selectors.undoable(owner=ana) is None
    add()
    assert selectors.undoable(owner=ana) == "created “Pay rent” (#1)"


def test_nothing_of_other_people_is_seen(ana: User, ben: User, week: None) -> None:
    for view in VIEWS:
        assert titles(ben, view=view) == []
    assert titles(ben, q="Today") == titles(ben, tag="home") == []
    with pytest.raises(TaskNotFound):
        selectors.task_get(owner=ben, number=1)
    assert selectors.tasks_get(owner=ben, numbers=[1, 2], deleted=True) == []
    assert selectors.task_stats(owner=ben).total == 0
    assert selectors.tag_list(owner=ben) == []
    assert selectors.undoable(owner=ben) is None
    assert selectors.changed_up_to(owner=ben) == 0


def test_another_persons_cursor_shows_only_ones_own(ana: User, ben: User, add: Add) -> None:
    for title in ("Ana's", "Ana's too"):
        add(title)
    add("Ben's", owner=ben), add("Ben's too", owner=ben)
    cursor = selectors.task_list(owner=ana, limit=1).next_cursor
    found = selectors.task_list(owner=ben, cursor=cursor).tasks
    assert {task.owner_id for task in found} <= {ben.pk}
