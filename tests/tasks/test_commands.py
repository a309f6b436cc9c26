"""Tasks on the command line, and the demo person."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from accounts.demo import DEMO_EMAIL, DEMO_PASSWORD, zone_here
from accounts.models import User
from tasks import services
from tasks.errors import NothingToUndo
from tasks.models import Task
from tests.tasks.conftest import Add

Out = pytest.CaptureFixture[str]


def run(*arguments: str, person: str = "ana@example.com") -> None:
    call_command("tasks", arguments[0], "--user", person, *arguments[1:])


def test_list_shows_ones_open_tasks(ana: User, ben: User, add: Add, capsys: Out) -> None:
    add(priority="high", tags=["home"], recurrence="FREQ=DAILY")
    add("Ben's", owner=ben)
    run("list")
    assert capsys.readouterr().out == "#1 [ ] Pay rent (every day) !high #home\n"


def test_list_narrows(ana: User, add: Add, capsys: Out) -> None:
    add("Milk", tags=["shop"])
    add("Rent")
    run("list", "--tag", "shop", "--search", "MILK")
    assert capsys.readouterr().out == "#1 [ ] Milk #shop\n"


def test_an_empty_list_says_so(ana: User, capsys: Out) -> None:
    run("list", "--view", "done")
    assert capsys.readouterr().out == "No tasks.\n"


def test_a_long_list_says_how_many_more(ana: User, capsys: Out) -> None:
    services.tasks_create(owner=ana, items=[{"title": "Milk"}] * 103)
    run("list")
    lines = capsys.readouterr().out.splitlines()
    assert (len(lines), lines[-1][:14]) == (101, "... and 3 more")


def test_add_reads_quick_add(ana: User, capsys: Out) -> None:
    run("add", "Pay", "rent", "!high", "#home")
    assert capsys.readouterr().out == "Added #1 [ ] Pay rent !high #home\n"


def test_done_completes_and_names_the_next(ana: User, add: Add, capsys: Out) -> None:
    add(recurrence="FREQ=DAILY")
    run("done", "1")
    first, second = capsys.readouterr().out.splitlines()
    assert first == "Done #1 [x] Pay rent (every day)"
    assert second.startswith("Next #2 [ ] Pay rent")


@pytest.mark.parametrize("number", ["1", "99"])
def test_done_knows_ones_own_numbers_only(ben: User, add: Add, number: str) -> None:
    add("Ana's")
    with pytest.raises(CommandError, match=f"There is no task #{number}") as refused:
        run("done", number, person="ben@example.com")
    assert refused.value.returncode == 3
    assert not Task.objects.get().done


def test_an_unknown_person_is_said(db: None) -> None:
    with pytest.raises(CommandError, match="no account with the e-mail") as refused:
        run("list", person="x@example.com")
    assert refused.value.returncode == 2


def test_a_text_that_is_none_is_refused(ana: User) -> None:
    with pytest.raises(CommandError, match="Write what there is to do"):
        run("add", " ")


@pytest.fixture
def debug(settings: Any) -> None:
    settings.DEBUG = True


def test_the_demo_person_can_log_in_and_has_a_lively_week(
    db: None, debug: None, capsys: Out
) -> None:
    call_command("seed_demo")
    said = capsys.readouterr().out
    assert DEMO_EMAIL in said and DEMO_PASSWORD in said and "8 tasks" in said
    person = User.objects.get(email=DEMO_EMAIL)
    assert person.check_password(DEMO_PASSWORD)
    titles = Task.objects.filter(owner=person).values_list("title", flat=True)
    assert len(titles) == len(set(titles)) == 8


def test_seeding_again_changes_nothing(db: None, debug: None, capsys: Out) -> None:
    call_command("seed_demo")
    before = list(Task.objects.values())
    call_command("seed_demo")
    assert list(Task.objects.values()) == before
    assert "is there already" in capsys.readouterr().out


def test_seeding_can_be_silent(db: None, debug: None, capsys: Out) -> None:
    call_command("seed_demo", verbosity=0)
    assert capsys.readouterr().out == ""


def test_a_newcomers_first_undo_leaves_the_demo_tasks(db: None, debug: None) -> None:
    call_command("seed_demo", verbosity=0)
    with pytest.raises(NothingToUndo):
        services.undo(owner=User.objects.get(email=DEMO_EMAIL))


@pytest.mark.parametrize(
    ("linked", "zone"),
    [
        ("usr/share/zoneinfo/Pacific/Auckland", "Pacific/Auckland"),
        ("usr/share/zoneinfo/Etc/UTC", "UTC"),
        ("somewhere/else", "UTC"),
    ],
)
def test_the_demo_person_lives_where_the_machine_does(
    tmp_path: Path, linked: str, zone: str
) -> None:
    link = tmp_path / "localtime"
    link.symlink_to(tmp_path / linked)
    assert zone_here(link) == zone
    assert zone_here(tmp_path / "missing") == "UTC"


def test_without_debug_there_is_no_demo_person(db: None, settings: Any) -> None:
    settings.DEBUG = False
    with pytest.raises(CommandError, match="development only") as refused:
        call_command("seed_demo")
    assert refused.value.returncode == 2
    assert not User.objects.exists()
