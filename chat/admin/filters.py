"""How conversations are found in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Exists, Max, OuterRef, QuerySet
from django.http import HttpRequest

from chat.models import Feedback, Run, Thread

# A list of thousands helps nobody: the search field finds the others.
MOST = 50


class OwnerFilter(admin.SimpleListFilter):
    """The people who were here last; any other by a click on their name in the list."""

    title = "owner"
    parameter_name = "owner"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        owner: Any = Thread._meta.get_field("owner").related_model
        latest = Thread.objects.order_by().values("owner").annotate(last=Max("updated_at"))
        ids = [row["owner"] for row in latest.order_by("-last")[:MOST]]
        if self.value():
            ids.append(self._key())
        people = owner._default_manager.in_bulk([pk for pk in ids if pk is not None])
        return [(str(pk), str(people[pk])) for pk in dict.fromkeys(ids) if pk in people]

    def has_output(self) -> bool:
        return True

    def queryset(self, request: HttpRequest, queryset: QuerySet[Thread]) -> QuerySet[Thread]:
        if not self.value():
            return queryset
        key = self._key()
        return queryset.none() if key is None else queryset.filter(owner=key)

    def _key(self) -> Any:
        """The project's keys may be numbers, UUIDs or words: what is none of them finds nobody."""
        owner: Any = Thread._meta.get_field("owner").related_model
        try:
            return owner._meta.pk.clean(self.value(), None)
        except ValidationError:
            return None


class ModelFilter(admin.SimpleListFilter):
    title = "model"
    parameter_name = "model"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        names = Run.objects.exclude(model="").order_by("model").values_list("model", flat=True)
        return [(name, name) for name in names.distinct()[:MOST]]

    def has_output(self) -> bool:
        return True

    def queryset(self, request: HttpRequest, queryset: QuerySet[Thread]) -> QuerySet[Thread]:
        if not self.value():
            return queryset
        runs = Run.objects.filter(thread=OuterRef("pk"), model=self.value())
        return queryset.filter(Exists(runs))


class FeedbackFilter(admin.SimpleListFilter):
    title = "feedback"
    parameter_name = "feedback"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [*Feedback.Kind.choices, ("none", "None")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Thread]) -> QuerySet[Thread]:
        thumbs = Feedback.objects.filter(item__thread=OuterRef("pk"))
        if self.value() == "none":
            return queryset.filter(~Exists(thumbs))
        if self.value():
            return queryset.filter(Exists(thumbs.filter(kind=self.value())))
        return queryset


class AnswerFilter(admin.SimpleListFilter):
    """Conversations in which an answer ended so."""

    title = "answers"
    parameter_name = "answers"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return list(Run.State.choices)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Thread]) -> QuerySet[Thread]:
        if not self.value():
            return queryset
        return queryset.filter(
            Exists(Run.objects.filter(thread=OuterRef("pk"), state=self.value()))
        )
