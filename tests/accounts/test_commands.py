import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User


def run(*args: str) -> str:
    out = io.StringIO()
    call_command(*args, stdout=out, stderr=io.StringIO())
    return out.getvalue()


def test_export_writes_json_to_standard_output(ana: User, ben: User) -> None:
    found = json.loads(run("export_user", "ANA@example.com"))
    assert found["account"]["email"] == "ana@example.com"


def test_export_writes_a_file_and_never_over_one(ana: User, tmp_path: Path) -> None:
    target = tmp_path / "ana.json"
    run("export_user", "ana@example.com", "--output", str(target))
    assert json.loads(target.read_text())["account"]["name"] == "Ana"
    with pytest.raises(CommandError, match="exists already") as error:
        run("export_user", "ana@example.com", "--output", str(target))
    assert error.value.returncode == 3


def test_export_says_when_a_file_cannot_be_written(ana: User, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="could not be written"):
        run("export_user", "ana@example.com", "--output", str(tmp_path / "no" / "x.json"))


@pytest.mark.parametrize("command", ["export_user", "delete_user"])
def test_an_unknown_person_is_an_error_with_the_way_out(command: str, db) -> None:
    with pytest.raises(CommandError, match="no account") as error:
        run(command, "nobody@example.com")
    assert error.value.returncode == 2


def test_delete_with_yes_deletes_one_person(ana: User, ben: User) -> None:
    run("delete_user", "ana@example.com", "--yes")
    assert list(User.objects.all()) == [ben]


@pytest.mark.parametrize(("answer", "left"), [("ana@example.com", 0), ("yes", 1)])
def test_delete_asks_for_the_email_again(
    answer: str, left: int, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", lambda _: answer)
    if left:
        with pytest.raises(CommandError, match="Nothing was deleted"):
            run("delete_user", "ana@example.com")
    else:
        run("delete_user", "ana@example.com")
    assert User.objects.count() == left


def test_delete_without_anybody_to_answer_deletes_nothing(
    ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    with pytest.raises(CommandError, match="--yes"):
        run("delete_user", "ana@example.com")
    assert User.objects.count() == 1
