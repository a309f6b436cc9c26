"""Every address of the site."""

from django.contrib import admin
from django.urls import include, path

from chat.admin.pages import assistant_page
from config import api_urls, health, metrics, pages

urlpatterns = [
    path("", include("chat.urls")),  # first: its own are few, and no address is asked for as often
    path("", pages.home, name="home"),
    path("chat", pages.home, name="chat"),
    # Asked for by browsers where no page names an icon.
    path("favicon.ico", pages.icon),
    path("livez", health.livez),
    path("readyz", health.readyz),
    path("health", health.health),
    path("metrics", metrics.metrics),
    path("admin/assistant/", admin.site.admin_view(assistant_page), name="admin-assistant"),
    path("admin/", admin.site.urls),
    path("accounts/", include("accounts.urls")),
    path("api/chat/", include("chat.script_urls")),
    path("api/", api_urls.urls),
    path("tasks/", include("tasks.urls")),
]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.permission_denied"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"
