"""What nobody sent goes after a while, and nothing else."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from accounts.models import User
from chat.files import keeping
from chat.files.intake import examine
from chat.models import Attachment, Thread
from tests.chat.files import samples

pytestmark = pytest.mark.django_db(transaction=True)
OLD = datetime.now(UTC) - timedelta(days=3)


@pytest.fixture(autouse=True)
def media(settings: Settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def keep(user: User, name: str, *, old: bool = True, data: bytes = b"words") -> Attachment:
    accepted = examine(data, f"{name}.txt")
    keeping.attachment_keep(user.pk, name, accepted, base_url="http://x/", announced=False)
    if old:
        Attachment.objects.filter(id=name).update(created_at=OLD)
    return Attachment.objects.get(id=name)


def names() -> set[str]:
    return set(Attachment.objects.values_list("id", flat=True))


def files(media: Path) -> set[str]:
    return {path.name for path in media.rglob("*") if path.is_file()}


def test_old_unsent_files_go_with_their_bytes(ana: User, media: Path) -> None:
    keep(ana, "old", data=samples.picture())
    keep(ana, "young", old=False)
    call_command("purge_attachments")
    assert (names(), files(media)) == ({"young"}, {"young.txt"})


def test_what_was_sent_stays(ana: User, media: Path) -> None:
    sent = keep(ana, "sent")
    sent.thread = Thread.objects.create(id="thr_1", owner=ana, created_at=OLD)
    sent.save()
    call_command("purge_attachments")
    assert (names(), files(media)) == ({"sent"}, {"sent.txt"})


def test_a_dry_run_deletes_nothing(
    ana: User, media: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(ana, "old")
    call_command("purge_attachments", "--dry-run")
    assert names() == {"old"}
    assert "1 unsent files and 0 stray ones would be deleted" in capsys.readouterr().out


def test_bytes_without_a_row_go_when_they_are_old(ana: User, media: Path) -> None:
    keep(ana, "kept", old=False)
    folder = next(media.rglob("kept.txt")).parent
    for name in ("stray.txt", "being-written.txt"):
        (folder / name).write_text("x")
    past = time.time() - 3 * 86_400
    for name in ("stray.txt", "kept.txt"):
        os.utime(folder / name, (past, past))
    call_command("purge_attachments")
    assert files(media) == {"kept.txt", "being-written.txt"}


def test_what_others_keep_beside_is_not_touched(media: Path) -> None:
    (media / "avatars").mkdir()
    (media / "avatars" / "ana.png").write_text("x")
    os.utime(media / "avatars" / "ana.png", (0, 0))
    call_command("purge_attachments", "--older-than", "0")
    assert files(media) == {"ana.png"}


@pytest.mark.parametrize("hours", ["-1", "nan", "1e12"])
def test_hours_that_are_none_are_refused(hours: str) -> None:
    with pytest.raises(CommandError, match="hours"):
        call_command("purge_attachments", "--older-than", hours)
