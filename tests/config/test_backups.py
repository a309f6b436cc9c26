"""Backup and restore: whole, checked, beside a running site, over nothing by accident."""

import io
import sqlite3
import stat
import tarfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from config.backups import BackupError, read_backup, write_backup
from config.postgresql_hint import dump_command, restore_command


class Site:
    """A data folder with a database of one note and one upload."""

    def __init__(self, folder: Path) -> None:
        self.database = folder / "db.sqlite3"
        self.uploads = folder / "uploads"
        folder.mkdir()

    def fill(self, note: str) -> None:
        with closing(sqlite3.connect(self.database)) as db, db:
            db.execute("PRAGMA journal_mode=WAL")
            db.execute("CREATE TABLE IF NOT EXISTS django_migrations (id)")
            db.execute("CREATE TABLE IF NOT EXISTS notes (text)")
            db.execute("DELETE FROM notes")
            db.execute("INSERT INTO notes VALUES (?)", [note])
        self.uploads.mkdir(exist_ok=True)
        (self.uploads / f"{note}.txt").write_text(note)

    def note(self) -> str:
        with closing(sqlite3.connect(self.database)) as db:
            found: str = db.execute("SELECT text FROM notes").fetchone()[0]
            return found

    def backup(self, target: Path, *, force: bool = False) -> None:
        write_backup(database=self.database, uploads=self.uploads, target=target, force=force)

    def restore(self, source: Path, *, force: bool = True) -> None:
        read_backup(source=source, database=self.database, uploads=self.uploads, force=force)

    def files(self) -> list[str]:
        return sorted(path.name for path in self.uploads.iterdir())


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path / "site")
    made.fill("first")
    return made


def packed(path: Path, name: str, content: bytes) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        entry = tarfile.TarInfo(name)
        entry.size = len(content)
        archive.addfile(entry, io.BytesIO(content))
    return path


def test_what_was_backed_up_comes_back(site: Site, tmp_path: Path) -> None:
    site.backup(tmp_path / "b.tar.gz")
    site.fill("second")
    site.restore(tmp_path / "b.tar.gz")
    assert (site.note(), site.files()) == ("first", ["first.txt"])


def test_it_comes_back_on_an_empty_machine(site: Site, tmp_path: Path) -> None:
    site.backup(tmp_path / "b.tar.gz")
    other = Site(tmp_path / "other")
    other.restore(tmp_path / "b.tar.gz", force=False)
    assert (other.note(), other.files()) == ("first", ["first.txt"])


def test_a_backup_has_what_is_committed_while_others_write(site: Site, tmp_path: Path) -> None:
    with closing(sqlite3.connect(site.database)) as writer:
        writer.execute("UPDATE notes SET text = 'not yet committed'")
        site.backup(tmp_path / "b.tar.gz")
    other = Site(tmp_path / "other")
    other.restore(tmp_path / "b.tar.gz")
    assert other.note() == "first"


def test_a_reader_sees_the_restored_data(site: Site, tmp_path: Path) -> None:
    site.backup(tmp_path / "b.tar.gz")
    site.fill("second")
    with closing(sqlite3.connect(site.database)) as reader:
        assert reader.execute("SELECT text FROM notes").fetchone() == ("second",)
        site.restore(tmp_path / "b.tar.gz")
        assert reader.execute("SELECT text FROM notes").fetchone() == ("first",)


def test_nothing_is_overwritten_without_force(site: Site, tmp_path: Path) -> None:
    target = tmp_path / "b.tar.gz"
    target.write_text("precious")
    with pytest.raises(BackupError, match="--force"):
        site.backup(target)
    assert target.read_text() == "precious"
    site.backup(target, force=True)
    site.fill("second")
    with pytest.raises(BackupError, match="--force"):
        site.restore(target, force=False)
    assert site.note() == "second"


def test_a_backup_is_for_the_operator_only(site: Site, tmp_path: Path) -> None:
    site.backup(tmp_path / "b.tar.gz")
    assert stat.S_IMODE((tmp_path / "b.tar.gz").stat().st_mode) == 0o600


def test_no_database_yet_is_said(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match=r"manage\.py migrate"):
        Site(tmp_path / "empty").backup(tmp_path / "b.tar.gz")


def damaged(folder: Path, site: Site) -> Path:
    site.backup(folder / "b.tar.gz")
    whole = (folder / "b.tar.gz").read_bytes()
    (folder / "b.tar.gz").write_bytes(whole[: len(whole) // 2])
    return folder / "b.tar.gz"


def foreign(folder: Path, site: Site) -> Path:
    with closing(sqlite3.connect(folder / "x")) as db, db:
        db.execute("CREATE TABLE other (id)")
    return packed(folder / "b.tar.gz", "db.sqlite3", (folder / "x").read_bytes())


@pytest.mark.parametrize(
    "make",
    [
        damaged,
        foreign,
        lambda folder, _: folder / "missing.tar.gz",
        lambda folder, _: packed(folder / "b.tar.gz", "../escaped.txt", b"x"),
        lambda folder, _: packed(folder / "b.tar.gz", str(folder / "escaped.txt"), b"x"),
        lambda folder, _: packed(folder / "b.tar.gz", "readme.txt", b"x"),
        lambda folder, _: packed(folder / "b.tar.gz", "db.sqlite3", b"no database at all" * 99),
    ],
)
def test_what_is_no_whole_backup_of_this_site_changes_nothing(
    site: Site, tmp_path: Path, make: Any
) -> None:
    source = make(tmp_path, site)
    with pytest.raises(BackupError, match=r".{20}"):
        site.restore(source)
    assert (site.note(), site.files()) == ("first", ["first.txt"])
    assert not list(tmp_path.rglob("escaped.txt"))
    assert not [path for path in site.database.parent.iterdir() if path.name.startswith(".")]


def test_for_postgresql_the_commands_are_named_without_the_password() -> None:
    database = {"USER": "me", "PASSWORD": "hush", "HOST": "db", "PORT": 5433, "NAME": "tasks"}
    for said in (dump_command(database), restore_command(database)):
        assert "postgresql://me@db:5433/tasks" in said
        assert "hush" not in said
    assert "pg_dump" in dump_command(database) and "pg_restore" in restore_command(database)


def test_the_commands_say_where_the_backup_is_or_which_command_to_use(
    db: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if connection.vendor == "sqlite":
        call_command("backup", tmp_path / "b.tar.gz")
        assert str(tmp_path / "b.tar.gz") in capsys.readouterr().out
        return
    with pytest.raises(CommandError, match="pg_dump") as refused:
        call_command("backup", tmp_path / "b.tar.gz")
    assert refused.value.returncode == 2
    with pytest.raises(CommandError, match="pg_restore"):
        call_command("restore", tmp_path / "b.tar.gz")


def test_a_refused_restore_ends_with_its_own_code(db: None, tmp_path: Path) -> None:
    with pytest.raises(CommandError) as refused:
        call_command("restore", tmp_path / "missing.tar.gz")
    assert refused.value.returncode == (3 if connection.vendor == "sqlite" else 2)
