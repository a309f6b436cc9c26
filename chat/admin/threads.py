"""Conversations in the admin."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import quote
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.text import slugify

from chat.admin.element import thread_chatkit
from chat.admin.filters import AnswerFilter, FeedbackFilter, ModelFilter, OwnerFilter
from chat.admin.pages import thread_element
from chat.admin.reading import ReadingAdmin, search_fields_of_owner
from chat.models import Feedback, Item, Look, Run, Thread
from chat.moderation import looked, thread_remove, thread_set_status
from chat.transcript.exports import as_markdown, thread_data
from chat.transcript.reading import transcript

PAGE = 100
# An export is made in memory.
MOST_EXPORTED = 200


@admin.register(Thread)
class ThreadAdmin(ReadingAdmin):
    look = Look.How.PAGE
    list_display = ("name", "person", "status", "said", "last_model", "thumbs", "created_at")
    list_filter = (
        "status",
        AnswerFilter,
        FeedbackFilter,
        ModelFilter,
        OwnerFilter,
        "created_at",
    )
    list_select_related = ("owner",)
    search_fields = ("=id", "title", search_fields_of_owner())
    search_help_text = "Words of the title, the whole id, or the owner's name to sign in"
    ordering = ("-created_at", "-id")
    actions = ("lock", "close", "reopen", "export_json", "export_markdown", "remove")
    fieldsets = (
        (None, {"fields": ("title", "owner", "id", "status", "status_reason")}),
        ("Conversation", {"fields": ("transcript",), "classes": ("chat-transcript",)}),
        ("More", {"fields": ("metadata", "created_at", "updated_at")}),
    )
    readonly_fields = ("transcript",)

    class Media:
        css = {"all": ("chat/admin.css",)}

    def get_urls(self) -> list[URLPattern]:
        chatkit = self.admin_site.admin_view(thread_chatkit)
        element = self.admin_site.admin_view(thread_element)
        return [
            path("<path:thread_id>/chatkit", chatkit, name="chat_thread_chatkit"),
            path("<path:thread_id>/element", element, name="chat_thread_element"),
            *super().get_urls(),
        ]

    def thread_of(self, obj: Thread) -> Thread:
        return obj

    def get_queryset(self, request: HttpRequest) -> QuerySet[Thread]:
        threads: QuerySet[Thread] = super().get_queryset(request)
        said = Item.objects.filter(thread=OuterRef("pk"), removed=False)
        runs = Run.objects.filter(thread=OuterRef("pk"), takes_slot=True).order_by("-started_at")
        thumbs = Feedback.objects.filter(item__thread=OuterRef("pk"))
        return threads.annotate(
            message_count=_count(said.filter(type="user_message"), "thread"),
            last_model=Subquery(runs.values("model")[:1]),
            good=_count(thumbs.filter(kind=Feedback.Kind.POSITIVE), "item__thread"),
            bad=_count(thumbs.filter(kind=Feedback.Kind.NEGATIVE), "item__thread"),
        )

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Thread | None:
        thread: Thread | None = super().get_object(request, object_id, from_field)
        if thread:
            # For `transcript`, which is given the object alone.
            thread.shown_after = _place(request.GET.get("after", ""))  # type: ignore[attr-defined]
        return thread

    @admin.display(description="title", ordering="title")
    def name(self, thread: Thread) -> str:
        return thread.title or "(untitled)"

    @admin.display(description="owner", ordering="owner")
    def person(self, thread: Thread) -> str:
        return format_html('<a href="?owner={}">{}</a>', thread.owner_id, thread.owner)

    @admin.display(description="messages", ordering="message_count")
    def said(self, thread: Any) -> int:
        return int(thread.message_count)

    @admin.display(description="model")
    def last_model(self, thread: Any) -> str:
        return thread.last_model or "-"

    @admin.display(description="feedback")
    def thumbs(self, thread: Any) -> str:
        counts = {"good": thread.good, "bad": thread.bad}
        return ", ".join(f"{count} {kind}" for kind, count in counts.items() if count) or "-"

    @admin.display(description="")
    def transcript(self, thread: Any) -> str:
        shown = transcript(thread, after=thread.shown_after, limit=PAGE)
        address = reverse("admin:chat_thread_element", args=[quote(thread.pk)])
        context = {"shown": shown, "from_start": not thread.shown_after, "element": address}
        return render_to_string("chat/admin/transcript.html", context)

    def has_moderate_permission(self, request: HttpRequest) -> bool:
        return self._may(request, "change")

    def has_remove_permission(self, request: HttpRequest) -> bool:
        return self._may(request, "delete")

    @admin.action(description="Lock", permissions=["moderate"])
    def lock(self, request: HttpRequest, chosen: QuerySet[Thread]) -> None:
        self._set(request, chosen, Thread.Status.LOCKED, "locked")

    @admin.action(description="Close", permissions=["moderate"])
    def close(self, request: HttpRequest, chosen: QuerySet[Thread]) -> None:
        self._set(request, chosen, Thread.Status.CLOSED, "closed")

    @admin.action(description="Reopen", permissions=["moderate"])
    def reopen(self, request: HttpRequest, chosen: QuerySet[Thread]) -> None:
        self._set(request, chosen, Thread.Status.ACTIVE, "reopened")

    @admin.action(description="Delete for good", permissions=["remove"])
    def remove(self, request: HttpRequest, chosen: QuerySet[Thread]) -> None:
        threads = list(_plain(chosen))
        self.log_deletions(request, list(map(_nameless, threads)))
        for thread in threads:
            thread_remove(thread)
        self.message_user(request, f"{len(threads)} deleted.", messages.SUCCESS)

    @admin.action(description="Export as JSON", permissions=["view"])
    def export_json(self, request: HttpRequest, chosen: QuerySet[Thread]) -> HttpResponse | None:
        def write(threads: list[Thread]) -> str:
            return json.dumps(list(map(thread_data, threads)), indent=2, ensure_ascii=False) + "\n"

        return self._export(request, chosen, write, "json", "application/json")

    @admin.action(description="Export as Markdown", permissions=["view"])
    def export_markdown(self, request: HttpRequest, chosen: QuerySet[Thread]) -> Any:
        def write(threads: list[Thread]) -> str:
            return "\n".join(map(as_markdown, threads))

        return self._export(request, chosen, write, "md", "text/markdown; charset=utf-8")

    def _set(
        self, request: HttpRequest, chosen: QuerySet[Thread], status: Thread.Status, done: str
    ) -> None:
        others = list(_plain(chosen).exclude(status=status))
        for thread in others:
            thread_set_status(thread, status)
            self.log_change(request, _nameless(thread), f"{done.capitalize()}.")
        self.message_user(request, f"{len(others)} {done}.", messages.SUCCESS)

    def _export(
        self,
        request: HttpRequest,
        chosen: QuerySet[Thread],
        write: Callable[[list[Thread]], str],
        suffix: str,
        kind: str,
    ) -> HttpResponse | None:
        threads = list(_plain(chosen)[: MOST_EXPORTED + 1])
        if len(threads) > MOST_EXPORTED:
            said = f"At most {MOST_EXPORTED} at once. Narrow the list by the filters."
            self.message_user(request, said, messages.ERROR)
            return None
        looked(request.user, threads, Look.How.EXPORT)
        name = slugify(threads[0].title or threads[0].id) if len(threads) == 1 else "conversations"
        disposition = f'attachment; filename="{name or "conversation"}.{suffix}"'
        headers = {"Content-Disposition": disposition}
        return HttpResponse(write(threads), content_type=kind, headers=headers)


def _count(rows: QuerySet[Any], by: str) -> Coalesce:
    """A sub-select instead of a join: several joins would multiply each other."""
    counted = rows.order_by().values(by).annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _plain(chosen: QuerySet[Thread]) -> QuerySet[Thread]:
    return Thread.objects.filter(pk__in=chosen.values("pk")).select_related("owner")


def _nameless(thread: Thread) -> Thread:
    """The admin's log outlives a conversation: its title must not stay there."""
    return Thread(id=thread.id)


def _place(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0
