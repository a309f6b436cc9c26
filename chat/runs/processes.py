"""Which processes make answers, and what becomes of the answers of those that died."""

from __future__ import annotations

import asyncio
import os
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.db.models import Q, QuerySet

from chat.conf import conf
from chat.db import in_db
from chat.ids import new_id
from chat.models import Process, Run, ToolCall
from chat.runs import live

# Rows of processes long gone are of no use.
FORGET_AFTER = timedelta(days=1)


class _Me:
    """This process's row, and the task that keeps it beating while there are runs."""

    id = ""
    pid = 0
    registered = ""
    beat: asyncio.Task[None] | None = None


def process_id() -> str:
    """A new id after a fork: the child's answers are not its parent's."""
    if _Me.pid != os.getpid():
        _Me.id, _Me.pid, _Me.beat = new_id("process"), os.getpid(), None
    return _Me.id


def register() -> None:
    """Make sure that this process has its row, and end the runs of dead ones."""
    now = datetime.now(UTC)
    _, made = Process.objects.get_or_create(
        id=process_id(),
        defaults={
            "host": socket.gethostname()[:255],
            "pid": os.getpid(),
            "born": _born(os.getpid()),
            "heartbeat_at": now,
        },
    )
    if made:
        reap()
        stale = Process.objects.filter(heartbeat_at__lt=now - FORGET_AFTER)
        stale.exclude(runs__state=Run.State.RUNNING).delete()


def register_once() -> None:
    """At the process's first chat request: what another one left unfinished is seen at once."""
    if _Me.registered != process_id():
        register()
        _Me.registered = process_id()


def reap(thread_id: str | None = None) -> int:
    """Mark the runs that no living process makes as interrupted; how many there were."""
    running = Run.objects.filter(state=Run.State.RUNNING)
    if thread_id is not None:
        running = running.filter(thread_id=thread_id)
    dead = [process.pk for process in _owners(running) if _is_dead(process)]
    grace = datetime.now(UTC) - timedelta(seconds=conf().dead_seconds)
    orphaned = Q(process=None, started_at__lt=grace)
    lost = running.filter(Q(process__in=dead) | orphaned)
    lost_ids = list(lost.values_list("id", flat=True))
    if lost_ids:
        unended = ToolCall.objects.filter(run_id__in=lost_ids, outcome=ToolCall.Outcome.STARTED)
        unended.update(outcome=ToolCall.Outcome.CANCELLED)
        Run.objects.filter(id__in=lost_ids, state=Run.State.RUNNING).update(
            state=Run.State.INTERRUPTED,
            ended_at=datetime.now(UTC),
            error_kind="interrupted",
            error="The server stopped while it was answering. Send the message again.",
        )
    return len(lost_ids)


def _owners(running: QuerySet[Run]) -> QuerySet[Process]:
    return Process.objects.filter(id__in=running.values("process_id"))


def _is_dead(process: Process) -> bool:
    if process.pk == _Me.id and _Me.pid == os.getpid():
        return False
    if process.host == socket.gethostname():
        born = _born(process.pid)
        return not born or born != process.born or process.pid == os.getpid()
    silence = datetime.now(UTC) - process.heartbeat_at
    # A run's own start counts as a beat: an idle process does not beat.
    last = process.runs.order_by("-started_at").values_list("started_at", flat=True).first()
    if last:
        silence = min(silence, datetime.now(UTC) - last)
    return silence > timedelta(seconds=conf().dead_seconds)


def _born(pid: int) -> str:
    """What tells a process from a later one of the same pid; "" if there is none."""
    try:
        # Field 22, counted after the name, which may itself hold spaces and brackets.
        stat = Path(f"/proc/{pid}/stat").read_text()
        return stat.rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return "alive" if _exists(pid) else ""


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def keep_beating() -> None:
    """One task for as long as answers are made here."""
    if _Me.beat is None or _Me.beat.done():
        _Me.beat = asyncio.create_task(_beat())


async def _beat() -> None:
    while live.all_running():
        await asyncio.sleep(conf().heartbeat_seconds)
        for run_id in await in_db(_beaten, process_id()):
            if run := live.by_id(run_id):
                run.stop("asked by another process")


def _beaten(identifier: str) -> list[str]:
    Process.objects.filter(id=identifier).update(heartbeat_at=datetime.now(UTC))
    asked = Run.objects.filter(process=identifier, state=Run.State.RUNNING, stop_asked=True)
    return list(asked.values_list("id", flat=True))
