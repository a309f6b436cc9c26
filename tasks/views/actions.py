"""Changing tasks from a page: each calls its service and shows what happened, with the way back."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from accounts.decorators import page_for_person, person_of
from accounts.models import User
from tasks import services
from tasks.errors import NothingToUndo, TaskError
from tasks.models import Task
from tasks.views.answers import Toast, changed

Act = Callable[[User, int], Toast]


def action(act: Act) -> Callable[..., HttpResponseBase]:
    """A view that does one thing to one task; a task gone meanwhile is said, not a blank page."""

    @require_POST
    @page_for_person
    @wraps(act)
    def view(request: HttpRequest, number: int) -> HttpResponse:
        person = person_of(request)
        try:
            toast = act(person, number)
        except TaskError as error:
            toast = Toast(error.message, undo=False, error=True)
        return changed(request, person, toast)

    return view


def _said(verb: str, task: Task) -> Toast:
    return Toast(f"{verb} “{task.title}”.")


@action
def complete(person: User, number: int) -> Toast:
    return _said("Completed", services.task_complete(owner=person, number=number))


@action
def reopen(person: User, number: int) -> Toast:
    return _said("Reopened", services.task_reopen(owner=person, number=number))


@action
def delete(person: User, number: int) -> Toast:
    return _said("Deleted", services.task_delete(owner=person, number=number))


@require_POST
@page_for_person
def undo(request: HttpRequest) -> HttpResponse:
    person = person_of(request)
    try:
        toast = Toast(services.undo(owner=person).message, undo=False)
    except NothingToUndo as error:
        toast = Toast(error.message, undo=False, error=True)
    return changed(request, person, toast)
