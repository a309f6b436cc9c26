"""Every address of the project."""

from django.contrib import admin
from django.contrib.auth.decorators import login_required
from django.urls import include, path
from django.views.generic import TemplateView

page = TemplateView.as_view(template_name="books/page.html")

urlpatterns = [
    path("", login_required(page)),
    path("accounts/", include("django.contrib.auth.urls")),
    path("admin/", admin.site.urls),
    path("", include("chat.urls")),
]
