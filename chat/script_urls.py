"""The endpoints for scripts, under whatever roots the project gives them."""

from __future__ import annotations

from django.urls import path

from chat.views import scripts

urlpatterns = [
    path("<str:user_id>", scripts.talk),
    path("<str:user_id>/history", scripts.history),
]
