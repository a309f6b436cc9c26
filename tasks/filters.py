"""Which tasks a list shows. Days are the person's, so each view is a question of their zone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal, TypedDict
from zoneinfo import ZoneInfo

from django.db.models import Q

from accounts.models import User
from tasks.errors import InvalidQuery
from tasks.fields import tag_name
from tasks.models import Priority
from tasks.sorting import day_end, day_start
from tasks.text import fold, has_controls

View = Literal["open", "today", "overdue", "upcoming", "done", "all"]
VIEWS: tuple[View, ...] = ("open", "today", "overdue", "upcoming", "done", "all")
QUERY_LENGTH = 200
# `due_key` holds a day's end in the zone of the last write, and zones lie within 26 hours of each
# other: with that margin the key finds the rows by its index, and the exact condition decides.
MARGIN = timedelta(hours=26)


class Filters(TypedDict, total=False):
    """Every filter narrows; days are inclusive."""

    view: View
    tag: str | None
    priority: str | None
    q: str | None
    due_from: date | None
    due_to: date | None
    undated: bool
    completed_from: date | None
    completed_to: date | None
    created_from: date | None
    created_to: date | None


def narrowed(filters: Filters, *, owner: User, now: datetime) -> Q:
    """The condition for a person's present tasks under these filters."""
    zone = owner.zone
    condition = Q(owner=owner, deleted_at__isnull=True)
    condition &= view_condition(filters.get("view", "open"), now=now, zone=zone)
    if tag := filters.get("tag"):
        condition &= _tag(tag, owner)
    if priority := filters.get("priority"):
        condition &= _priority(priority)
    if q := filters.get("q"):
        condition &= _text(q)
    if filters.get("undated"):
        condition &= Q(due_on__isnull=True, due_at__isnull=True)
    condition &= due_between(filters.get("due_from"), filters.get("due_to"), zone)
    condition &= _within(
        "completed_at", filters.get("completed_from"), filters.get("completed_to"), zone
    )
    return condition & _within(
        "created_at", filters.get("created_from"), filters.get("created_to"), zone
    )


def view_condition(view: View, *, now: datetime, zone: ZoneInfo) -> Q:
    today = now.astimezone(zone).date()
    match view:
        case "open":
            return Q(done_key=0)
        case "today":
            return Q(done_key=0) & due_between(today, today, zone)
        case "overdue":
            late = Q(due_on__lt=today) | Q(due_at__lt=now)
            return Q(done_key=0, due_key__lt=now + MARGIN) & late
        case "upcoming":
            return Q(done_key=0) & due_between(today + timedelta(days=1), None, zone)
        case "done":
            return Q(completed_at__isnull=False)
        case "all":
            return Q()
        case _:
            raise InvalidQuery(
                {"view": f"There is no such list. Choose one of {', '.join(VIEWS)}."}
            )


def due_between(first: date | None, last: date | None, zone: ZoneInfo) -> Q:
    """Due on these days; an end that is None is open, and both of them ask for nothing."""
    days, times, keys = Q(), Q(), Q()
    if first:
        start = day_start(first, zone)
        days, times, keys = (
            Q(due_on__gte=first),
            Q(due_at__gte=start),
            Q(due_key__gte=start - MARGIN),
        )
    if last:
        end = day_end(last, zone)
        days, times = days & Q(due_on__lte=last), times & Q(due_at__lt=end)
        keys &= Q(due_key__lt=end + MARGIN)
    return keys & (days | times)


def _within(moment: str, first: date | None, last: date | None, zone: ZoneInfo) -> Q:
    """Done or added on these days, by the field that holds the moment."""
    condition = Q()
    if first:
        condition &= Q(**{f"{moment}__gte": day_start(first, zone)})
    if last:
        condition &= Q(**{f"{moment}__lt": day_end(last, zone)})
    return condition


def _tag(tag: str, owner: User) -> Q:
    try:
        return Q(labels__owner=owner, labels__name=tag_name(tag))
    except ValueError as error:
        raise InvalidQuery({"tag": str(error)}) from None


def _priority(priority: str) -> Q:
    if priority not in Priority.values:
        raise InvalidQuery({"priority": "The priority is none, low, medium or high."})
    return Q(priority=priority)


def _text(q: str) -> Q:
    """Every word, anywhere in title or notes, whatever its case and accents."""
    if len(q) > QUERY_LENGTH:
        raise InvalidQuery({"q": f"Search for less: at most {QUERY_LENGTH} characters."})
    if has_controls(q):
        raise InvalidQuery({"q": "The search has control characters. Leave them out."})
    condition = Q()
    for word in fold(q).split():
        condition &= Q(search__contains=word)
    return condition
