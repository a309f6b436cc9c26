"""What each kind of click does: one transaction, at whose end the stored widget is true."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from chatkit.types import WidgetItem
from chatkit.widgets import DynamicWidgetRoot

from accounts.models import User
from chat import items
from chat.assistant import ActionCall
from chat.errors import ChatError
from chat.ids import new_id
from tasks import services
from tasks.assistant import doing, reading
from tasks.assistant.asking import ALREADY, copy_text, settle
from tasks.assistant.calls import CompleteTask, DeleteTask, ListTasks, ReopenTask
from tasks.assistant.payloads import Edited, OfChange, OfList, OfTask, read
from tasks.assistant.redrawing import Drawn, drawn_again, drawn_of, title_of
from tasks.assistant.telling import PAST
from tasks.assistant.widgets.showing import found_widget, next_words
from tasks.assistant.widgets.task_card import task_card, task_form
from tasks.errors import InvalidTask, NothingToUndo, TaskError, TaskNotFound
from tasks.schemas import TaskOut
from tasks.selectors import tasks_get

NOT_LAST = (
    "Something else was changed after this, so it was left as it is. Say “undo” to take back the "
    "last change."
)


@dataclass(frozen=True, slots=True)
class Reaction:
    """The widget that was clicked as it is now, a new one below, and what to remember."""

    replaced: WidgetItem | None = None
    added: WidgetItem | None = None
    verb: str = ""
    touched: tuple[int, ...] = ()
    shown: list[int] | None = None
    listed: ListTasks | None = None


@dataclass(frozen=True, slots=True)
class Click:
    owner: User
    call: ActionCall
    now: datetime
    sender: WidgetItem | None
    drawn: Drawn | None

    @property
    def payload(self) -> Any:
        return self.call.action.payload


def react(call: ActionCall) -> Reaction:
    """Do what the click asks for. Raises ChatError with a sentence when that cannot be."""
    handler = HANDLERS.get(call.action.type)
    if handler is None:
        raise NotImplementedError(call.action.type)
    owner: User = call.context.user
    try:
        # The widget is read after the lock is ours: of two clicks the second sees the first's.
        with services.as_one_change(owner=owner):
            sender, drawn = _stored(call)
            return handler(Click(owner, call, call.context.now(), sender, drawn))
    except TaskError as error:
        raise ChatError(error.message, kind=error.code) from None


def _stored(call: ActionCall) -> tuple[WidgetItem | None, Drawn | None]:
    if call.sender is None:
        return None, None
    row = items.item_get(call.context.owner_id, call.thread.id, call.sender.id)
    item = items.item_model(row)
    return (item, drawn_of(row.payload)) if isinstance(item, WidgetItem) else (None, None)


def _on_task(kind: type[CompleteTask | ReopenTask | DeleteTask]) -> Callable[[Click], Reaction]:
    def handler(click: Click) -> Reaction:
        number = read(OfTask, click.payload).number
        try:
            done = doing.do(click.owner, kind(numbers=[number]))
        except TaskNotFound:
            return _gone(click, number)
        drawn = _redrawn(click, number, undo=done.version, verb=kind.tool, followers=done.followers)
        return replace(drawn, verb=kind.tool, touched=(number,))

    return handler


def _undo(click: Click) -> Reaction:
    version = read(OfChange, click.payload).version
    try:
        done = doing.undo(click.owner, version)
    except NothingToUndo:
        done = None
    if done is None:
        return _redrawn(click, None, note=NOT_LAST)
    numbers = [*done.numbers, *done.missing]
    drawn = _redrawn(click, numbers[0], note=done.message, verb="undo")
    return replace(drawn, verb="undo", touched=tuple(numbers))


def _open(click: Click) -> Reaction:
    number = read(OfTask, click.payload).number
    task = _task(click.owner, number)
    if task is None:
        return _gone(click, number)
    card = task_card(task, click.now)
    return Reaction(added=_new_item(click, card, [task]), verb="open", touched=(number,))


def _edit(click: Click) -> Reaction:
    return _card(click, task_form)


def _show(click: Click) -> Reaction:
    return _card(click, lambda task: task_card(task, click.now))


def _card(click: Click, made: Callable[[TaskOut], DynamicWidgetRoot]) -> Reaction:
    number = read(OfTask, click.payload).number
    task = _task(click.owner, number)
    if task is None:
        return _gone(click, number)
    return _put(click, made(task), [task])


def _save(click: Click) -> Reaction:
    edited = read(Edited, click.payload)
    task = _task(click.owner, edited.number)
    if task is None:
        return _gone(click, edited.number)
    try:
        with services.as_one_change(owner=click.owner) as change:
            saved = services.task_update(
                owner=click.owner, number=edited.number, **_differing(task, edited.fields())
            )
            version = doing.next_version(change)
    except InvalidTask as error:
        return _put(click, task_form(task, note=error.message), [task])
    [now_so] = doing.seen(click.owner, [saved])
    headline = "Changed" if version else ""
    card = task_card(now_so, click.now, headline=headline, undo=version)
    return replace(_put(click, card, [now_so]), verb="update_task", touched=(edited.number,))


def _differing(task: TaskOut, fields: dict[str, Any]) -> dict[str, Any]:
    """Without what the form left as it was: a date that stays must not touch the repeat."""
    before = task.due_at.replace(tzinfo=None, second=0) if task.due_at else None
    if fields["due_on"] == task.due_on and fields["due_at"] == before:
        del fields["due_on"], fields["due_at"]
    return fields


def _all(click: Click) -> Reaction:
    call = read(OfList, click.payload).filters
    found = reading.listed(click.owner, call, rows=reading.ALL_ROWS)
    widget, _ = found_widget(found, click.now, whole=True)
    shown = [task.number for task in found.tasks]
    return replace(_put(click, widget, found.tasks), shown=shown, listed=call)


def _answer(yes: bool) -> Callable[[Click], Reaction]:
    def handler(click: Click) -> Reaction:
        if click.sender is None:
            raise ChatError(ALREADY, kind="answered")
        call = click.call
        settled = settle(click.owner, call.thread.id, click.sender.id, yes=yes, now=click.now)
        if not settled.outcome.ok and settled.outcome.message == ALREADY:
            raise ChatError(ALREADY, kind="answered")
        return Reaction(
            replaced=settled.item, verb=settled.verb, touched=tuple(settled.outcome.numbers)
        )

    return handler


def _task(owner: User, number: int) -> TaskOut | None:
    """None when it is gone; raises when there never was such a task of this person."""
    found = doing.seen(owner, tasks_get(owner=owner, numbers=[number]))
    if not found and not tasks_get(owner=owner, numbers=[number], deleted=True):
        raise TaskNotFound(number)
    return found[0] if found else None


def _gone(click: Click, number: int) -> Reaction:
    if _task(click.owner, number):
        raise TaskNotFound(number)
    return _redrawn(click, number, note=f"#{number} is gone: it was deleted meanwhile.")


def _redrawn(
    click: Click,
    number: int | None,
    *,
    note: str = "",
    undo: int | None = None,
    verb: str = "",
    followers: Sequence[TaskOut] = (),
) -> Reaction:
    """The clicked widget as it is true now; without one, the task's own card below."""
    note = note or next_words(followers, click.now)
    if click.drawn:
        again = drawn_again(click.drawn, click.owner, click.now, note=note, undo=undo, verb=verb)
        return _put(click, *again)
    if number is None:
        raise ChatError(note, kind="stale")
    [task] = doing.seen(click.owner, tasks_get(owner=click.owner, numbers=[number], deleted=True))
    gone = _task(click.owner, number) is None
    headline = PAST.get(verb, "")
    card = task_card(task, click.now, headline=headline, note=note, undo=undo, gone=gone)
    return _put(click, card, [task])


def _put(click: Click, widget: DynamicWidgetRoot, tasks: list[TaskOut]) -> Reaction:
    """In the place of what was clicked, stored at once; or below, when nothing was."""
    if click.sender is None:
        return Reaction(added=_new_item(click, widget, tasks))
    text = copy_text(title_of(widget), tasks)
    item = click.sender.model_copy(update={"widget": widget, "copy_text": text})
    items.item_add(click.owner.pk, click.call.thread.id, item)
    return Reaction(replaced=item)


def _new_item(click: Click, widget: DynamicWidgetRoot, tasks: list[TaskOut]) -> WidgetItem:
    return WidgetItem(
        id=new_id("message"),
        thread_id=click.call.thread.id,
        created_at=datetime.now(),
        widget=widget,
        copy_text=copy_text(title_of(widget), tasks),
    )


HANDLERS: dict[str, Callable[[Click], Reaction]] = {
    "task.complete": _on_task(CompleteTask),
    "task.reopen": _on_task(ReopenTask),
    "task.delete": _on_task(DeleteTask),
    "task.open": _open,
    "task.edit": _edit,
    "task.show": _show,
    "task.save": _save,
    "tasks.undo": _undo,
    "tasks.all": _all,
    "confirm.yes": _answer(yes=True),
    "confirm.no": _answer(yes=False),
}
