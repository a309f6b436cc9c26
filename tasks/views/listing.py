"""Everything that the list, its heading and the side bar show, for one view of a person's tasks."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from tasks import selectors
from tasks.errors import InvalidQuery
from tasks.filters import VIEWS, Filters, View
from tasks.paging import Page
from tasks.views.rows import Group, grouped, tag_url

PAGE_SIZE = 50
# The side bar counts so far, and names so many tags.
MOST_COUNTED, MOST_TAGS = 999, 50
# What narrows a view, as it stands in the address.
NAMES = ("tag", "priority", "q", "cursor")


class Entry(NamedTuple):
    key: View
    label: str
    icon: str


ENTRIES = (
    Entry("today", "Today", "sun"),
    Entry("upcoming", "Upcoming", "calendar"),
    Entry("overdue", "Overdue", "late"),
    Entry("all", "All", "list"),
    Entry("done", "Done", "done"),
)
TITLES = {entry.key: entry.label for entry in ENTRIES} | {"open": "Open", "all": "All tasks"}


class Empty(NamedTuple):
    icon: str
    title: str
    text: str


EMPTY = {
    "today": Empty("sun", "Nothing due today", "Add a task above, or look at what is upcoming."),
    "upcoming": Empty(
        "calendar",
        "Nothing coming up",
        "Give a task a date: “Call Ana friday 9am”, and it is here.",
    ),
    "overdue": Empty("done", "Nothing is late", "Tasks whose time has passed would be here."),
    "done": Empty("done", "Nothing done yet", "Tick the circle before a task, and it moves here."),
    "all": Empty(
        "list",
        "No tasks yet",
        "Write one above, like “Pay rent tomorrow 5pm !high #home every month”, and press Enter.",
    ),
}
NO_MATCH = Empty("search", "No tasks found", "Try another word, or remove a filter.")


class Filter(NamedTuple):
    label: str
    without: str


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked at; its address leads back to it."""

    view: View = "today"
    tag: str = ""
    priority: str = ""
    q: str = ""
    cursor: str = ""

    @classmethod
    def read(cls, given: QueryDict) -> "Query":
        asked = given.get("view")
        return cls(
            view=next((view for view in VIEWS if view == asked), "today"),
            **{name: given.get(name, "").strip() for name in NAMES},
        )

    def url(self, **changed: str) -> str:
        values = {name: getattr(self, name) for name in NAMES} | changed
        if self.view != "today":
            values = {"view": self.view, **values}
        given = {name: value for name, value in values.items() if value}
        return reverse("tasks:list") + (f"?{urlencode(given)}" if given else "")


@dataclass(frozen=True, slots=True)
class Listing:
    query: Query
    title: str
    groups: list[Group]
    empty: Empty
    filters: list[Filter]
    next_url: str
    version: int
    page_size: int = PAGE_SIZE

    @property
    def view(self) -> str:
        return self.query.view

    @property
    def tag(self) -> str:
        return self.query.tag

    @property
    def q(self) -> str:
        return self.query.q

    @property
    def url(self) -> str:
        return self.query.url()


def listing(query: Query, *, person: User, now: datetime | None = None) -> Listing:
    now = now or timezone.now()
    version = selectors.changed_up_to(owner=person)  # first: it must not promise what came after
    try:
        page = _page(query, person, now)
    except InvalidQuery:  # an old or edited address: show the view from its start
        query = Query(view=query.view)
        page = _page(query, person, now)
    narrowed = bool(query.tag or query.q or query.priority)
    return Listing(
        query=query,
        title=f"#{query.tag}" if query.tag else TITLES[query.view],
        groups=grouped(page.tasks, query.view, person=person, now=now, back=query.url()),
        empty=NO_MATCH if narrowed else EMPTY.get(query.view, EMPTY["all"]),
        filters=_filters(query),
        next_url=query.url(cursor=page.next_cursor) if page.next_cursor else "",
        version=version,
    )


def _page(query: Query, person: User, now: datetime) -> Page:
    filters = Filters(view=query.view)
    if query.tag:
        filters["tag"] = query.tag
    if query.priority:
        filters["priority"] = query.priority
    if query.q:
        filters["q"] = query.q
    cursor = query.cursor or None
    return selectors.task_list(owner=person, limit=PAGE_SIZE, cursor=cursor, now=now, **filters)


def _filters(query: Query) -> list[Filter]:
    found = []
    if query.tag:
        found.append(Filter(f"#{query.tag}", query.url(tag="", cursor="")))
    if query.priority:
        label = f"{query.priority.title()} priority"
        found.append(Filter(label, query.url(priority="", cursor="")))
    if query.q:
        found.append(Filter(f"“{query.q}”", query.url(q="", cursor="")))
    return found


@dataclass(frozen=True, slots=True)
class NavEntry:
    key: str
    label: str
    icon: str
    url: str
    count: str
    current: bool
    hot: bool


@dataclass(frozen=True, slots=True)
class NavTag:
    name: str
    url: str
    count: int
    current: bool


@dataclass(frozen=True, slots=True)
class Nav:
    views: list[NavEntry]
    tags: list[NavTag]
    on_home: bool


def navigation(query: Query | None, *, person: User, now: datetime | None = None) -> Nav:
    """The side bar; `query` is None on pages that show no list."""
    counts = selectors.capped_counts(owner=person, most=MOST_COUNTED + 1, now=now)
    shown = {str(view): count for view, count in counts.items()} | {"all": counts["open"]}
    on_view = query.view if query and not query.tag else ""
    return Nav(
        views=[
            NavEntry(
                key=entry.key,
                label=entry.label,
                icon=entry.icon,
                url=Query(view=entry.key).url(),
                count=_few(shown.get(entry.key, 0)),
                current=entry.key == on_view,
                hot=entry.key == "overdue",
            )
            for entry in ENTRIES
        ],
        tags=[
            NavTag(tag.name, tag_url(tag.name), tag.open, bool(query and query.tag == tag.name))
            for tag in selectors.tag_list(owner=person, most=MOST_TAGS)
            if tag.open
        ],
        on_home=query is None,
    )


def _few(count: int) -> str:
    """Nothing for none: a row of zeros tells nobody anything."""
    if count > MOST_COUNTED:
        return f"{MOST_COUNTED}+"
    return str(count or "")
