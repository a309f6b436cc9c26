"""A backup is one .tar.gz: a checked copy of the SQLite database, and the uploads beside it."""

import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

DATABASE, UPLOADS = "db.sqlite3", "uploads"
BUSY_SECONDS = 20


class BackupError(Exception):
    """Why there is no backup or no restore, and what to do; nothing was changed."""


def write_backup(*, database: Path, uploads: Path, target: Path, force: bool) -> None:
    """Safe beside a running server: SQLite copies a moment of the database, page by page."""
    if not database.exists():
        raise BackupError(f"There is no database at {database} yet. Run: manage.py migrate")
    if target.exists() and not force:
        raise BackupError(f"{target} exists already. Choose another name, or add --force.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _folder_beside(target) as folder:
            _copy(database, folder / DATABASE)
            _check(folder / DATABASE)
            packed = folder / "packed"
            with tarfile.open(packed, "w:gz") as archive:
                archive.add(folder / DATABASE, DATABASE)
                if uploads.is_dir():
                    archive.add(uploads, UPLOADS)
            packed.chmod(0o600)
            packed.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise BackupError(f"The backup could not be written: {error}.") from error


def read_backup(*, source: Path, database: Path, uploads: Path, force: bool) -> None:
    """All of the backup or nothing: it is unpacked and checked before anything is replaced."""
    if database.exists() and not force:
        raise BackupError(
            f"{database} exists, and a restore replaces it and the uploads. Back it up first "
            "(manage.py backup), stop the server, then add --force."
        )
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        with _folder_beside(database) as folder:
            _unpack(source, folder)
            _check(folder / DATABASE)
            _copy(folder / DATABASE, database)
            _swap(folder / UPLOADS, uploads, away=folder / "replaced")
    except (OSError, sqlite3.Error) as error:
        raise BackupError(f"{source} could not be restored: {error}.") from error


def _copy(source: Path, target: Path) -> None:
    """SQLite's own backup: one transaction, so that a target in use is never half written."""
    with (
        closing(sqlite3.connect(source, timeout=BUSY_SECONDS)) as read,
        closing(sqlite3.connect(target, timeout=BUSY_SECONDS)) as written,
    ):
        read.backup(written)


def _check(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        (said,) = connection.execute("PRAGMA integrity_check").fetchone()
        ours = connection.execute(
            "SELECT count(*) FROM sqlite_master WHERE name = 'django_migrations'"
        ).fetchone()
    if said != "ok":
        raise BackupError(f"The database is damaged ({said}). Use an older backup.")
    if ours != (1,):
        raise BackupError("The database in this backup is not one of this site.")


def _unpack(source: Path, folder: Path) -> None:
    try:
        with tarfile.open(source, "r:gz") as archive:
            for member in archive:
                _take_out(archive, member, folder)
    except (tarfile.TarError, EOFError) as error:
        raise BackupError(f"{source} is no backup, or a damaged one: {error}.") from error
    if not (folder / DATABASE).is_file():
        raise BackupError(f"{source} is no backup of this site: it has no {DATABASE}.")


def _take_out(archive: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> None:
    """Files and folders only, and none that leads out: `extractall` learned that with 3.11.4."""
    target = (folder / member.name).resolve()
    if not target.is_relative_to(folder.resolve()) or not (member.isfile() or member.isdir()):
        raise tarfile.TarError(f"it holds {member.name!r}, which is no file of a backup")
    if member.isdir():
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    content = archive.extractfile(member)
    if content is not None:
        with content, target.open("wb") as copy:
            shutil.copyfileobj(content, copy)


def _swap(new: Path, uploads: Path, *, away: Path) -> None:
    new.mkdir(exist_ok=True)
    uploads.parent.mkdir(parents=True, exist_ok=True)
    if uploads.exists():
        uploads.rename(away)
    new.rename(uploads)


@contextmanager
def _folder_beside(path: Path) -> Iterator[Path]:
    """On the same file system as the goal, so that moving there is one step; private."""
    folder = Path(tempfile.mkdtemp(prefix=f".{path.name}-", dir=path.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
