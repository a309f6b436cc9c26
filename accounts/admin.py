"""People in the admin: found, filtered, and switched on and off by the services."""

from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.http import HttpRequest
from unfold.admin import ModelAdmin
from unfold.forms import AdminPasswordChangeForm, UserChangeForm

from accounts import services
from accounts.admin_forms import PersonCreationForm
from accounts.models import User

admin.site.unregister(Group)


@admin.register(User)
class PersonAdmin(UserAdmin, ModelAdmin):  # type: ignore[misc, type-arg]  # unfold is untyped
    form = UserChangeForm
    add_form = PersonCreationForm
    change_password_form = AdminPasswordChangeForm
    list_display = ("email", "name", "is_active", "is_staff", "date_joined", "last_login")
    list_filter = ("is_active", "is_staff", "language", "date_joined")
    search_fields = ("email", "name")
    ordering = ("email",)
    date_hierarchy = "date_joined"
    show_full_result_count = False
    list_per_page = 50
    readonly_fields = ("date_joined", "last_login", "is_active")
    filter_horizontal = ("user_permissions",)
    fieldsets = (
        (None, {"fields": ("email", "name", "password")}),
        ("At home", {"fields": ("time_zone", "language", "theme")}),
        ("May", {"fields": ("is_active", "is_staff", "is_superuser", "user_permissions")}),
        ("When", {"fields": ("date_joined", "last_login")}),
    )
    add_fieldsets = ((None, {"fields": ("email", "name", "password1", "password2")}),)
    actions = ("deactivate", "activate")

    @admin.action(description="Deactivate: refused at once, everywhere", permissions=["change"])
    def deactivate(self, request: HttpRequest, chosen: QuerySet[User]) -> None:
        others = [user for user in chosen if user != request.user]
        for user in others:
            services.user_deactivate(user)
        self.message_user(request, f"{len(others)} deactivated.", messages.SUCCESS)
        if len(others) < len(chosen):
            self.message_user(
                request, "You cannot deactivate yourself: you were left out.", messages.WARNING
            )

    @admin.action(description="Activate", permissions=["change"])
    def activate(self, request: HttpRequest, chosen: QuerySet[User]) -> None:
        for user in chosen:
            services.user_activate(user)
        self.message_user(request, f"{len(chosen)} activated.", messages.SUCCESS)

    def delete_model(self, request: HttpRequest, obj: User) -> None:
        services.user_delete(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        for user in queryset:
            services.user_delete(user)
