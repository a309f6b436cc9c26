"""Tasks in the admin: found and read here, changed by the services only."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from unfold.admin import ModelAdmin

from accounts.models import User
from tasks import services
from tasks.models import Task
from tasks.services.bulk import MANY
from tasks.text import fold

Service = Callable[..., Sequence[Task]]


class StateFilter(admin.SimpleListFilter):
    title = "state"
    parameter_name = "state"
    states = {
        "open": Q(deleted_at__isnull=True, completed_at__isnull=True),
        "done": Q(deleted_at__isnull=True, completed_at__isnull=False),
        "deleted": Q(deleted_at__isnull=False),
    }

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(state, state.capitalize()) for state in self.states]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Task]) -> QuerySet[Task]:
        return queryset.filter(self.states.get(self.value() or "", Q()))


@admin.register(Task)
class TaskAdmin(ModelAdmin):  # type: ignore[misc]  # unfold is untyped
    list_display = ("title", "number", "owner", "priority", "due", "tag_names", "state")
    list_filter = (StateFilter, "priority", "due_on", "due_at", "completed_at")
    list_select_related = ("owner",)
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("search", "owner__email")
    search_help_text = "Words of title and notes, or the owner's e-mail"
    ordering = ("-pk",)
    actions = ("complete", "reopen", "delete", "restore")
    fieldsets = (
        (None, {"fields": ("owner", "number", "title", "notes")}),
        ("How and when", {"fields": ("priority", "tag_names", "due", "recurrence", "follows")}),
        ("State", {"fields": ("completed_at", "deleted_at", "created_at", "updated_at")}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Task | None = None) -> list[str]:
        return [name for _, options in self.fieldsets for name in options["fields"]]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Task], search_term: str
    ) -> tuple[QuerySet[Task], bool]:
        found: tuple[QuerySet[Task], bool] = super().get_search_results(
            request, queryset, fold(search_term)
        )
        return found

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Without Django's own "delete selected": it would take the rows away for good."""
        found: dict[str, Any] = super().get_actions(request)
        found.pop("delete_selected", None)
        return found

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        nothing_to_save = {"show_save": False, "show_save_and_continue": False}
        page: HttpResponse = super().render_change_form(
            request, context | nothing_to_save, *args, **kwargs
        )
        return page

    @admin.display(description="due", ordering="due_key")
    def due(self, task: Task) -> str:
        """As its owner reads it, with the offset."""
        if task.due_at:
            return f"{task.due_at.astimezone(task.owner.zone):%Y-%m-%d %H:%M %z}"
        return task.due_on.isoformat() if task.due_on else "-"

    @admin.display(description="tags")
    def tag_names(self, task: Task) -> str:
        return ", ".join(task.tags) or "-"

    @admin.display(description="state")
    def state(self, task: Task) -> str:
        if task.deleted_at:
            return "Deleted"
        return "Done" if task.completed_at else "Open"

    @admin.action(description="Complete", permissions=["change"])
    def complete(self, request: HttpRequest, chosen: QuerySet[Task]) -> None:
        present = chosen.filter(deleted_at__isnull=True)
        self._each_owner(request, "completed", services.tasks_complete, present)

    @admin.action(description="Reopen", permissions=["change"])
    def reopen(self, request: HttpRequest, chosen: QuerySet[Task]) -> None:
        present = chosen.filter(deleted_at__isnull=True)
        self._each_owner(request, "reopened", services.tasks_reopen, present)

    @admin.action(description="Delete (can be restored)", permissions=["delete"])
    def delete(self, request: HttpRequest, chosen: QuerySet[Task]) -> None:
        present = chosen.filter(deleted_at__isnull=True)
        self._each_owner(request, "deleted", services.tasks_delete, present)

    @admin.action(description="Restore", permissions=["change"])
    def restore(self, request: HttpRequest, chosen: QuerySet[Task]) -> None:
        gone = chosen.filter(deleted_at__isnull=False)
        self._each_owner(request, "restored", services.tasks_restore, gone)

    def save_model(self, *args: Any, **kwargs: Any) -> None:
        """A form sent in spite of the read-only fields writes nothing, not even what is there."""

    def delete_model(self, request: HttpRequest, obj: Task) -> None:
        if obj.deleted_at is None:
            services.task_delete(owner=obj.owner, number=obj.number)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[Any, ...]:
        """Only the task itself goes, and stays restorable."""
        return [str(task) for task in objs], {}, set(), []

    def _each_owner(
        self, request: HttpRequest, done: str, service: Service, tasks: QuerySet[Task]
    ) -> None:
        count = 0
        rows = tasks.order_by("owner_id", "number").select_related("owner")
        for owner, theirs in groupby(rows, key=_owner):
            numbers = [task.number for task in theirs]
            for start in range(0, len(numbers), MANY):
                count += len(service(owner=owner, numbers=numbers[start : start + MANY]))
        self.message_user(request, f"{count} {done}.", messages.SUCCESS)


def _owner(task: Task) -> User:
    return task.owner
