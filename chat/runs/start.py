"""Starting an answer: once for each request, however often that is sent."""

from __future__ import annotations

import asyncio
import contextvars
import hashlib
from dataclasses import dataclass
from functools import partial
from typing import Any

import structlog
from chatkit.types import (
    StreamingReq,
    ThreadRetryAfterItemParams,
    ThreadsAddUserMessageReq,
    ThreadsCreateReq,
    ThreadsCustomActionReq,
    ThreadsRetryAfterItemReq,
)
from django.db import IntegrityError
from django.utils import timezone, translation

from chat.assistant import assistant
from chat.choices import check_choices
from chat.conf import conf
from chat.context import RequestContext
from chat.db import in_db
from chat.errors import Busy, ChatOff, Draining, LimitReached
from chat.limits.quotas import check_quotas
from chat.limits.rates import admit, turnstile
from chat.models import Run
from chat.runs import drain, live, processes
from chat.runs.begin import Begun, begin, limits_of
from chat.runs.drive import Drive
from chat.runs.live import LiveRun


@dataclass(frozen=True, slots=True)
class Repeat:
    """What makes a request the same one again: the client's key, or person and body.

    The protocol has no id for it, and clients send a failed POST up to five times.
    """

    owner_id: Any
    body: bytes
    key: str = ""

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.key.encode() + b"\0" + self.body).hexdigest()

    @property
    def stored(self) -> str:
        """Kept with the run, if the client named the request: it holds across processes."""
        return self.digest if self.key else ""


class Repeated(Exception):
    """The request was answered before, and its log is no longer here."""

    def __init__(self, run_id: str) -> None:
        self.run_id = run_id


_starting: dict[tuple[Any, str], asyncio.Task[LiveRun]] = {}


async def start(
    request: StreamingReq,
    context: RequestContext,
    *,
    resumable: bool = False,
    repeat: Repeat | None = None,
) -> LiveRun:
    """The run that answers the request: a new one, or that of the same request before.

    Raises NotFoundError or ChatError with nothing changed; Repeated.
    """
    same = (repeat.owner_id, repeat.digest) if repeat else None
    lost = await _earlier(same, repeat) if repeat and same else None
    if lost and not (lost.stopping == "reader gone" and lost.message_id):
        return lost
    if lost:
        request = await _once_more(lost)
    if drain.draining():
        raise Draining
    if not conf().enabled:
        raise ChatOff(conf().notice)
    # A task of its own in a context of its own: inherited context would tie the run to the
    # request's thread, and a client that leaves in this moment must not leave half a start.
    task = asyncio.create_task(
        _start(request, context, resumable, "" if lost or not repeat else repeat.stored, lost=lost),
        context=_own_context(context),
    )
    if same:
        _remember(same, task)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        task.add_done_callback(_abandoned)
        raise


async def _earlier(same: tuple[Any, str], repeat: Repeat) -> LiveRun | None:
    task = _starting.get(same)
    if task is None or task.get_loop() is not asyncio.get_running_loop():
        return None
    if repeat.key:
        return await asyncio.shield(task)
    if not task.done() or task.exception():
        return None
    run = task.result()
    lost = run.readers == 0 and not run.delivered and run.stopping != "asked"
    return run if lost and run.age < conf().repeat_seconds else None


async def _once_more(earlier: LiveRun) -> StreamingReq:
    """The answer ended because its reader was lost: the message is there, answer it again."""
    if earlier.task:
        await asyncio.wait([earlier.task])
    return ThreadsRetryAfterItemReq(
        params=ThreadRetryAfterItemParams(thread_id=earlier.thread_id, item_id=earlier.message_id)
    )


def _remember(same: tuple[Any, str], task: asyncio.Task[LiveRun]) -> None:
    _starting[same] = task

    def forget() -> None:
        if _starting.get(same) is task:
            del _starting[same]

    def started(done: asyncio.Task[LiveRun]) -> None:
        if done.cancelled() or done.exception():
            forget()
        else:
            done.result().on_forget(forget)

    task.add_done_callback(started)


def _abandoned(task: asyncio.Task[LiveRun]) -> None:
    if not task.cancelled() and not task.exception():
        run = task.result()
        run.join()
        run.leave()


def _own_context(context: RequestContext) -> contextvars.Context:
    made = contextvars.Context()
    made.run(structlog.contextvars.bind_contextvars, request_id=context.request_id)
    made.run(translation.activate, context.locale)
    made.run(timezone.activate, context.zone)
    return made


async def _start(
    request: StreamingReq,
    context: RequestContext,
    resumable: bool,
    repeat_key: str,
    *,
    lost: LiveRun | None,
) -> LiveRun:
    drain.watch_signals()
    if not lost:
        actions = isinstance(request, ThreadsCustomActionReq)
        await admit("action" if actions else "message", context.owner_id)
    if isinstance(request, ThreadsCreateReq | ThreadsAddUserMessageReq):
        options = request.params.input.inference_options
        await check_choices(options, assistant(), context)
    async with turnstile(context.owner_id):
        begun = await _begun(request, context, repeat_key)
    if lost:  # its message is stored, but the client may not have heard of it
        begun.introduced, begun.created = True, lost.created
    run = LiveRun(
        begun.run_id,
        owner_id=context.owner_id,
        thread_id=begun.thread.id,
        resumable=resumable,
        takes_slot=begun.takes_slot,
    )
    run.created, run.message_id = begun.created, begun.message.id if begun.message else ""
    live.add(run)
    drive = Drive(run, begun, context)
    await drive.open()
    run.task = asyncio.create_task(drive.run())
    processes.keep_beating()
    return run


async def _begun(request: StreamingReq, context: RequestContext, repeat_key: str) -> Begun:
    identifier = processes.process_id()
    for attempt in (1, 2):
        try:
            return await in_db(
                begin, request, context, process_id=identifier, repeat_key=repeat_key
            )
        except IntegrityError:
            # The slot is taken (perhaps by a dead process), the key is used, a quota is used up,
            # or this process has no row yet.
            await in_db(_make_way, request, context, repeat_key)
            if attempt == 2:
                raise Busy from None
    raise Busy


def _make_way(request: StreamingReq, context: RequestContext, repeat_key: str) -> None:
    if repeat_key:
        mine = Run.objects.filter(owner_id=context.owner_id, repeat_key=repeat_key)
        if earlier := mine.values_list("id", flat=True).first():
            raise Repeated(earlier)
    processes.register()
    thread_id = getattr(request.params, "thread_id", None)
    if thread_id:
        processes.reap(thread_id)
    if not isinstance(request, ThreadsCustomActionReq):
        _say_what_is_used_up(request, context)


def _say_what_is_used_up(request: StreamingReq, context: RequestContext) -> None:
    thread_id = getattr(request.params, "thread_id", "")
    check = partial(check_quotas, context, thread_id=thread_id, limits=limits_of(request))
    try:
        check()
    except LimitReached:
        processes.reap()  # the dead make no answers
        check()
