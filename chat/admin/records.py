"""What was recorded of conversations: answers, tools, thumbs, files, and the looks at them."""

from __future__ import annotations

from django.contrib import admin

from chat.admin.reading import ReadingAdmin, search_fields_of_owner, thread_link
from chat.models import Attachment, Feedback, Look, Run, Thread, ToolCall


@admin.register(Run)
class RunAdmin(ReadingAdmin):
    list_display = ("started_at", "owner", "state", "kind", "model", "tokens", "client", "where")
    list_filter = ("state", "model", "client", "kind", "started_at")
    list_select_related = ("owner",)
    search_fields = ("=id", "=thread__id", "=request_id", search_fields_of_owner())
    search_help_text = "The whole id of an answer, conversation or request, or the owner"
    ordering = ("-started_at", "-id")

    @admin.display(description="tokens in / out")
    def tokens(self, run: Run) -> str:
        return f"{run.input_tokens} / {run.output_tokens}"

    @admin.display(description="conversation")
    def where(self, run: Run) -> str:
        return thread_link(run.thread_id, "open")

    def thread_of(self, obj: Run) -> Thread:
        return obj.thread


@admin.register(ToolCall)
class ToolCallAdmin(ReadingAdmin):
    """Arguments are a person's words: on the page of a call only, where the look is recorded."""

    list_display = ("started_at", "name", "outcome", "owner", "duration_ms", "where")
    list_filter = ("outcome", "name", "started_at")
    list_select_related = ("run__owner",)
    search_fields = ("name", "=run__thread__id", search_fields_of_owner("run__owner"))
    search_help_text = "The tool, the whole id of a conversation, or the owner"
    ordering = ("-started_at", "-id")

    @admin.display(ordering="run__owner")
    def owner(self, call: ToolCall) -> str:
        return str(call.run.owner)

    @admin.display(description="conversation")
    def where(self, call: ToolCall) -> str:
        return thread_link(call.run.thread_id, "open")

    def thread_of(self, obj: ToolCall) -> Thread:
        return obj.run.thread


@admin.register(Feedback)
class FeedbackAdmin(ReadingAdmin):
    list_display = ("updated_at", "kind", "owner", "where")
    list_filter = ("kind", "updated_at")
    list_select_related = ("owner", "item")
    search_fields = ("=item__thread__id", search_fields_of_owner())
    search_help_text = "The whole id of a conversation, or the owner"
    ordering = ("-updated_at", "-id")

    @admin.display(description="conversation")
    def where(self, thumb: Feedback) -> str:
        return thread_link(thumb.item.thread_id, "open")

    def thread_of(self, obj: Feedback) -> Thread:
        return obj.item.thread


@admin.register(Attachment)
class AttachmentAdmin(ReadingAdmin):
    """The bytes stay the owner's: no link to them here."""

    list_display = ("created_at", "kind", "mime_type", "size", "owner", "where")
    list_filter = ("kind", "mime_type", "created_at")
    list_select_related = ("owner",)
    search_fields = ("=id", "=thread__id", search_fields_of_owner())
    search_help_text = "The whole id of a file or conversation, or the owner"
    ordering = ("-created_at", "-id")
    fields = ("id", "owner", "where", "kind", "name", "mime_type", "size", "text", "created_at")
    readonly_fields = ("where",)

    @admin.display(description="conversation")
    def where(self, file: Attachment) -> str:
        return thread_link(file.thread_id, "open") if file.thread_id else "not sent yet"

    def thread_of(self, obj: Attachment) -> Thread | None:
        return obj.thread


@admin.register(Look)
class LookAdmin(ReadingAdmin):
    list_display = ("at", "viewer", "owner", "how", "thread_id")
    list_filter = ("how", "at")
    list_select_related = ("viewer", "owner")
    search_fields = (
        "=thread_id",
        search_fields_of_owner("viewer"),
        search_fields_of_owner(),
    )
    search_help_text = "The whole id of a conversation, who looked, or whose it is"
    ordering = ("-at", "-id")
