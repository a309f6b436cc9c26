"""The start of an answer: everything that must be true and stored before it may be seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from chatkit.types import (
    ClientToolCallItem,
    Page,
    StreamingReq,
    StructuredInputItem,
    ThreadCreatedEvent,
    ThreadItem,
    ThreadItemDoneEvent,
    ThreadMetadata,
    ThreadsAddClientToolOutputReq,
    ThreadsAddStructuredInputReq,
    ThreadsAddUserMessageReq,
    ThreadsCreateReq,
    ThreadsCustomActionReq,
    ThreadsRetryAfterItemReq,
    ThreadsSyncCustomActionReq,
    ThreadStreamEvent,
    UserMessageInput,
    UserMessageItem,
    WidgetItem,
)
from chatkit.types import (
    Thread as Conversation,
)
from django.db import transaction

from chat.attachment_records import attachments_take
from chat.context import RequestContext
from chat.errors import ChatError, ThreadNotActive
from chat.ids import new_id
from chat.items import item_get, item_insert, item_model, item_remove, pending_calls
from chat.limits.quotas import NO_LIMITS, Limits, Scope, guarded_insert
from chat.models import Run, Thread
from chat.threads import metadata_of, thread_get, thread_insert
from chat.turn.history import history_before

# What a run has before it has ended.
UNENDED = {
    "state": Run.State.RUNNING,
    "stop_asked": False,
    "model": "",
    "input_tokens": 0,
    "output_tokens": 0,
    "error_kind": "",
    "error": "",
    "ended_at": None,
}
# What a client may know of a thread: not its metadata.
SHOWN = ThreadMetadata.model_fields.keys() - {"metadata"}
TurnReq = StreamingReq | ThreadsSyncCustomActionReq
ACTIONS = (ThreadsCustomActionReq, ThreadsSyncCustomActionReq)


@dataclass(slots=True)
class Begun:
    """A turn as it stands in the database: what the answer starts from."""

    run_id: str
    request: TurnReq
    thread: ThreadMetadata
    created: bool = False
    # Does the client hear of the message for the first time?
    introduced: bool = False
    message: UserMessageItem | None = None
    # What the model reads, oldest first, with the message.
    history: list[ThreadItem] = field(default_factory=list)
    # An earlier answer that this one replaces once it is there.
    replaced_items: list[str] = field(default_factory=list)
    replaced_runs: tuple[str, ...] = ()
    structured: StructuredInputItem | None = None
    sender: WidgetItem | None = None

    def news(self) -> Iterator[ThreadStreamEvent]:
        """What is stored already: the client may know it before anything is thought about."""
        if self.created:
            fields = {name: getattr(self.thread, name) for name in SHOWN}
            yield ThreadCreatedEvent(thread=Conversation(**fields, items=Page()))
        if self.introduced and self.message:
            yield ThreadItemDoneEvent(item=self.message)

    @property
    def takes_slot(self) -> bool:
        """Only what calls the model does; a widget action need not wait."""
        return not isinstance(self.request, ACTIONS)


def begin(
    request: TurnReq, context: RequestContext, *, process_id: str | None, repeat_key: str = ""
) -> Begun:
    """Check and store the turn in one transaction: thread, run, message.

    Raises NotFoundError or ChatError with nothing changed; IntegrityError when the thread's slot
    or the repeat key is taken, or a quota is used up.
    """
    with transaction.atomic():
        begun = _thread_of(request, context)
        _insert_run(begun, context, process_id, repeat_key)
        match request:
            case ThreadsCreateReq() | ThreadsAddUserMessageReq():
                _take_message(begun, request.params.input, context)
            case ThreadsRetryAfterItemReq():
                _take_retry(begun, request.params.item_id, context)
            case ThreadsAddClientToolOutputReq():
                _take_output(begun, request.params.result, context)
            case ThreadsAddStructuredInputReq():
                _take_structured(begun, request.params.item_id, context)
            case ThreadsCustomActionReq() | ThreadsSyncCustomActionReq():
                _take_action(begun, request.params.item_id, context)
    return begun


def _thread_of(request: TurnReq, context: RequestContext) -> Begun:
    if isinstance(request, ThreadsCreateReq):
        thread = ThreadMetadata(id=new_id("thread"), created_at=datetime.now())
        thread_insert(context.owner_id, thread)
        return Begun(new_id("run"), request, thread, created=True)
    row = thread_get(context.owner_id, request.params.thread_id)
    if row.status != Thread.Status.ACTIVE:
        raise ThreadNotActive(row.status, row.status_reason)
    return Begun(new_id("run"), request, metadata_of(row))


def _insert_run(
    begun: Begun, context: RequestContext, process_id: str | None, repeat_key: str
) -> None:
    scope = Scope.today(context.owner_id, begun.thread.id)
    guarded_insert(limits_of(begun.request))(
        **{**UNENDED, **scope._asdict()},
        id=begun.run_id,
        process_id=process_id,
        kind=begun.request.type,
        takes_slot=begun.takes_slot,
        repeat_key=repeat_key,
        client=context.client,
        request_id=context.request_id,
        message_id=_message_id(begun),
        started_at=datetime.now(UTC),
    )


def limits_of(request: TurnReq) -> Limits:
    """Only what calls the model is limited."""
    if isinstance(request, ACTIONS):
        return NO_LIMITS
    return Limits.of_turn(
        created=isinstance(request, ThreadsCreateReq),
        writes=isinstance(request, ThreadsAddUserMessageReq),
    )


def _message_id(begun: Begun) -> str:
    """Known before the message is stored, so that the run needs no second write."""
    match begun.request:
        case ThreadsCreateReq() | ThreadsAddUserMessageReq():
            begun.message = _message(begun.request.params.input, begun.thread.id)
            return begun.message.id
        case ThreadsRetryAfterItemReq():
            return begun.request.params.item_id[:255].replace("\0", "")
        case _:
            return ""


def _message(given: UserMessageInput, thread_id: str) -> UserMessageItem:
    said = any(part.type == "input_tag" or part.text.strip() for part in given.content)
    if not said and not given.attachments:
        raise ChatError("The message is empty. Write something and send it again.", kind="empty")
    return UserMessageItem(
        id=new_id("message"),
        thread_id=thread_id,
        created_at=datetime.now(),
        content=given.content,
        quoted_text=given.quoted_text,
        inference_options=given.inference_options,
    )


def _take_message(begun: Begun, given: UserMessageInput, context: RequestContext) -> None:
    assert begun.message  # noqa: S101 narrows: made with the run
    if given.attachments:
        begun.message.attachments = attachments_take(
            context.owner_id, given.attachments, begun.thread.id
        )
    if not begun.created:
        begun.history = history_before(begun.thread.id)
    item_insert(context.owner_id, begun.thread.id, begun.message)
    begun.history.append(begun.message)
    begun.introduced = True


def _take_retry(begun: Begun, item_id: str, context: RequestContext) -> None:
    row = item_get(context.owner_id, begun.thread.id, item_id)
    message = item_model(row)
    if not isinstance(message, UserMessageItem):
        raise ChatError("Only a message of yours can be answered again.", kind="bad_request")
    begun.message = message
    begun.history = [*history_before(begun.thread.id, row.seq), message]
    begun.replaced_items = list(
        row.thread.items.filter(seq__gt=row.seq, removed=False).values_list("item_id", flat=True)
    )
    begun.replaced_runs = tuple(
        Run.objects.filter(thread_id=begun.thread.id, message_id=item_id)
        .exclude(id=begun.run_id)
        .order_by("started_at")
        .values_list("id", flat=True)
    )


def _take_output(begun: Begun, result: Any, context: RequestContext) -> None:
    """The page's answer to a client tool; the SDK would look at the last item only.

    An action's hidden note may have come after the call, so the last pending one counts, and
    others that still hang are dropped, as the SDK does.
    """
    calls = pending_calls(context.owner_id, begun.thread.id)
    if not calls:
        raise ChatError(
            "The assistant was not waiting for an answer of the page. Send a message to go on.",
            kind="bad_request",
        )
    call, *dangling = calls
    done: ClientToolCallItem = call.model_copy(update={"output": result, "status": "completed"})
    item_insert(context.owner_id, begun.thread.id, done)
    if dangling:
        item_remove(context.owner_id, begun.thread.id, *[other.id for other in dangling])
    begun.history = history_before(begun.thread.id)


def _take_structured(begun: Begun, item_id: str, context: RequestContext) -> None:
    item = item_model(item_get(context.owner_id, begun.thread.id, item_id))
    if not isinstance(item, StructuredInputItem):
        raise ChatError("This is no question that can be answered.", kind="bad_request")
    if item.status != "pending":
        raise ChatError("This question was answered already.", kind="bad_request")
    begun.structured = item
    begun.history = history_before(begun.thread.id)


def _take_action(begun: Begun, item_id: str | None, context: RequestContext) -> None:
    if not item_id:
        return
    item = item_model(item_get(context.owner_id, begun.thread.id, item_id))
    if not isinstance(item, WidgetItem):
        raise ChatError("There is nothing to press in this item.", kind="bad_request")
    begun.sender = item
