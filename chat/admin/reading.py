"""The base of the engine's admin pages: to read, with or without django-unfold."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.admin.utils import quote, unquote
from django.contrib.auth import get_permission_codename
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.module_loading import import_string

from chat.models import Look, Thread
from chat.moderation import looked

# A project may do without unfold: then it is Django's own admin.
UNFOLD, DJANGO = "unfold.admin.ModelAdmin", "django.contrib.admin.ModelAdmin"
ModelAdmin: Any = import_string(UNFOLD if apps.is_installed("unfold") else DJANGO)


class ReadingAdmin(ModelAdmin):  # type: ignore[misc]  # one of two classes
    """Nothing can be added or edited here."""

    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request, "view") or self._may(request, "change")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def _may(self, request: HttpRequest, verb: str) -> bool:
        codename = get_permission_codename(verb, self.opts)
        return bool(request.user.has_perm(f"{self.opts.app_label}.{codename}"))

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Without Django's own "delete selected": what may be deleted goes through a service."""
        found: dict[str, Any] = super().get_actions(request)
        found.pop("delete_selected", None)
        return found

    def thread_of(self, obj: Any) -> Thread | None:
        """The conversation that an object's page shows a part of."""
        return None

    def change_view(
        self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        obj = self.get_object(request, unquote(object_id))
        thread = self.thread_of(obj) if obj and self.has_view_permission(request, obj) else None
        if thread:
            looked(request.user, [thread], self.look)
        page: HttpResponse = super().change_view(request, object_id, *args, **kwargs)
        return page

    look = Look.How.RECORD


def search_fields_of_owner(path: str = "owner") -> str:
    """The field by which the project's people sign in, whatever user model it has."""
    owner: Any = Thread._meta.get_field("owner").related_model
    return f"{path}__{owner.USERNAME_FIELD}"


def thread_link(thread_id: str, text: str = "") -> str:
    address = reverse("admin:chat_thread_change", args=[quote(thread_id)])
    return format_html('<a href="{}">{}</a>', address, text or thread_id)
