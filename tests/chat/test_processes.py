"""Runs of processes that died are found and ended; those of living ones are left alone."""

import os
import socket
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from accounts.models import User
from chat.db import in_db
from chat.models import Process, Run, Thread, ToolCall
from chat.runs import processes
from tests.chat.talk import Talk, items_of

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime.now(UTC)
HERE = socket.gethostname()
LONG_AGO = NOW - timedelta(hours=1)


def run_of(user: User, thread_id: str = "thr_1", **process: Any) -> Run:
    thread, _ = Thread.objects.get_or_create(
        id=thread_id, defaults={"owner": user, "created_at": NOW}
    )
    fields = {"host": HERE, "pid": os.getpid(), "born": "", "heartbeat_at": datetime.now(UTC)}
    fields |= process
    row = Process.objects.create(id=f"prc_{thread_id}", **fields)
    return Run.objects.create(
        id=f"run_{thread_id}",
        thread=thread,
        owner=user,
        process=row,
        kind="threads.create",
        started_at=LONG_AGO,
    )


@pytest.mark.parametrize(
    ("process", "state"),
    [
        ({"pid": 2**22 + 1}, "interrupted"),
        ({"pid": os.getppid(), "born": "somebody else's"}, "interrupted"),
        ({"born": "an earlier start"}, "interrupted"),
        ({"host": "elsewhere", "heartbeat_at": LONG_AGO}, "interrupted"),
        ({"host": "elsewhere"}, "running"),
        ({"pid": os.getppid(), "born": processes._born(os.getppid())}, "running"),
    ],
)
def test_the_dead_are_told_from_the_living(ana: User, process: Any, state: str) -> None:
    run = run_of(ana, **process)
    call = ToolCall.objects.create(run=run, name="t", started_at=NOW)
    assert processes.reap() == (state == "interrupted")
    run.refresh_from_db()
    call.refresh_from_db()
    assert (run.state, call.outcome) == (
        state,
        "cancelled" if state == "interrupted" else "started",
    )


def test_ones_own_runs_are_alive(ana: User) -> None:
    processes.register()
    run = run_of(ana)
    Run.objects.filter(pk=run.pk).update(process=processes.process_id())
    assert processes.reap() == 0


def test_only_one_threads_runs_when_asked(ana: User) -> None:
    run_of(ana, "thr_1", pid=2**22 + 1)
    other = run_of(ana, "thr_2", pid=2**22 + 1)
    assert processes.reap("thr_1") == 1
    other.refresh_from_db()
    assert other.state == "running"


async def test_a_dead_run_does_not_hold_the_threads_slot(ana: User) -> None:
    talk = await Talk.of(ana)
    thread_id, _ = await talk.start("Go")
    await in_db(run_of, ana, thread_id, pid=2**22 + 1)
    assert items_of(await talk.say(thread_id, "Next"))
    assert (await Run.objects.aget(id=f"run_{thread_id}")).state == "interrupted"


async def test_the_first_request_of_a_process_ends_the_dead_ones(ana: User) -> None:
    run = await in_db(run_of, ana, pid=2**22 + 1)
    processes._Me.registered = ""
    await in_db(Process.objects.exclude(pk=run.process_id).delete)
    await (await Talk.of(ana)).ask("threads.list")
    assert (await Run.objects.aget(pk=run.pk)).state == "interrupted"
