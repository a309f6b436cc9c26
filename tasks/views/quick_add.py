"""The line at the top: what was understood while typing, and the task when it is sent."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from accounts.decorators import page_for_person, person_of
from accounts.models import User
from tasks import services
from tasks.errors import InvalidTask
from tasks.fields import checked
from tasks.quickadd import Part
from tasks.views.answers import Toast, by_script, changed, looked_at
from tasks.views.pages import page

ICONS = {"due": "calendar", "priority": "flag", "tag": "tag", "recurrence": "repeat"}


@dataclass(frozen=True, slots=True)
class Chip:
    start: int
    label: str
    icon: str
    off: bool


@dataclass(frozen=True, slots=True)
class Understood:
    title: str
    parts: list[Chip]


@require_POST
@page_for_person
def preview(request: HttpRequest) -> HttpResponse:
    shown: dict[str, object] = {}
    text = request.POST.get("text", "")
    if text.strip():
        try:
            shown["understood"] = understood(person_of(request), text, _off(request))
        except InvalidTask as error:
            shown["add_error"] = error.message
    return render(request, "tasks/parts/understood.html", shown)


@require_POST
@page_for_person
def add(request: HttpRequest) -> HttpResponse:
    person, text = person_of(request), request.POST.get("text", "")
    try:
        task = services.task_quick_add(owner=person, text=text, off=_off(request))
    except InvalidTask as error:
        return _refused(request, person, text, error.message)
    answer = changed(request, person, Toast(f"Added “{task.title}”."))
    if by_script(request):
        answer["HX-Trigger"] = "task-added"
    return answer


def _refused(request: HttpRequest, person: User, text: str, why: str) -> HttpResponse:
    extra = {"typed": text, "add_error": why}
    if not by_script(request):
        return page(request, person, looked_at(request), status=422, **extra)
    answer = render(request, "tasks/parts/understood.html", extra, status=422)
    answer["HX-Retarget"] = "#understood"
    return answer


def understood(person: User, text: str, off: set[int]) -> Understood:
    """What was switched off stays in sight, so that it can be switched on again."""
    read = services.quick_add_preview(owner=person, text=text, off=off)
    if read.title:  # none yet is no mistake: somebody may write the date first
        checked({"title": read.title}, zone=person.zone)
    kept = services.quick_add_preview(owner=person, text=text).parts if off else ()
    chips = [_chip(part, off=False) for part in read.parts]
    chips += [_chip(part, off=True) for part in kept if part.start in off]
    return Understood(read.title, sorted(chips, key=lambda chip: chip.start))


def _chip(part: Part, *, off: bool) -> Chip:
    return Chip(part.start, part.label, ICONS[part.kind], off)


def _off(request: HttpRequest) -> set[int]:
    given = request.POST.getlist("off")
    return {int(start) for start in given if start.isdecimal() and len(start) < 6}
