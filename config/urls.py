"""Every address of the site."""

from django.contrib import admin
from django.urls import path

from config import health

urlpatterns = [
    path("livez", health.livez),
    path("readyz", health.readyz),
    path("health", health.health),
    path("admin/", admin.site.urls),
]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.permission_denied"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"
