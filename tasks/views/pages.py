"""Looking at tasks: the list, a row, the editor."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from accounts.decorators import page_for_person, person_of
from accounts.models import User
from tasks import selectors, services
from tasks.errors import InvalidTask, TaskNotFound
from tasks.models import Task
from tasks.views.answers import Toast, by_script, changed, looked_at
from tasks.views.forms import TaskForm
from tasks.views.listing import Query, listing, navigation
from tasks.views.rows import row


def page(
    request: HttpRequest, person: User, query: Query, *, status: int = 200, **extra: Any
) -> HttpResponse:
    context = {
        "listing": listing(query, person=person),
        "nav": navigation(query, person=person),
        **extra,
    }
    return render(request, "tasks/page.html", context, status=status)


@require_GET
@page_for_person
def tasks(request: HttpRequest) -> HttpResponse:
    person, query = person_of(request), Query.read(request.GET)
    if not by_script(request) or request.headers.get("HX-History-Restore-Request"):
        return page(request, person, query)
    context = {"listing": listing(query, person=person), "nav": navigation(query, person=person)}
    return render(request, "tasks/changed.html", context)


@require_GET
@page_for_person
def side_bar(request: HttpRequest) -> HttpResponse:
    """As the chat page shows it; its script asks again when tasks have changed."""
    nav = navigation(None, person=person_of(request))
    return render(request, "tasks/parts/nav.html", {"nav": nav})


@require_GET
@page_for_person
def task_row(request: HttpRequest, number: int) -> HttpResponse:
    person, query = person_of(request), looked_at(request)
    shown = row(_task(person, number), person=person, now=timezone.now(), back=query.url())
    return render(request, "tasks/parts/row.html", {"row": shown, "listing": {"url": query.url()}})


@require_http_methods(["GET", "POST"])
@page_for_person
def edit(request: HttpRequest, number: int) -> HttpResponse:
    person = person_of(request)
    task = _task(person, number)
    form = TaskForm(request.POST or None, task=task, zone=person.zone)
    if request.method == "POST" and _saved(form, person, task):
        answer = changed(request, person, Toast(f"Changed “{form.cleaned_data['title']}”."))
        if by_script(request):
            answer["HX-Retarget"] = "#listing"
        return answer
    query = looked_at(request)
    editing = {"number": number, "form": form}
    status = 422 if form.errors else 200
    if by_script(request):
        context = {"editing": editing, "listing": {"url": query.url()}}
        return render(request, "tasks/parts/editor.html", context, status=status)
    return page(request, person, query, status=status, editing=editing)


def _task(person: User, number: int) -> Task:
    try:
        return selectors.task_get(owner=person, number=number)
    except TaskNotFound as error:
        raise Http404(error.message) from None


def _saved(form: TaskForm, person: User, task: Task) -> bool:
    if not form.is_valid():
        return False
    try:
        services.task_update(owner=person, number=task.number, **form.fields_for_service())
    except InvalidTask as error:
        form.refuse(error)
        return False
    return True
