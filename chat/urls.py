"""The engine's addresses; the guides know the endpoint by two."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from chat.metrics import timed
from chat.views import chatkit, files, offers, runs

app_name = "chat"


def _under(root: str, suffix: str) -> list[URLPattern]:
    return [
        path(root, timed(chatkit.chatkit), name=f"chatkit{suffix}"),
        path(f"{root}/runs/<str:thread_id>", runs.follow, name=f"follow{suffix}"),
        path(f"{root}/runs/<str:thread_id>/stop", runs.stop, name=f"stop{suffix}"),
        path(f"{root}/upload", files.upload, name=f"upload{suffix}"),
        path(
            f"{root}/upload/<str:attachment_id>",
            files.upload_announced,
            name=f"upload-announced{suffix}",
        ),
        path(f"{root}/files/<str:attachment_id>", files.content, name=f"file{suffix}"),
        path(
            f"{root}/files/<str:attachment_id>/preview", files.preview, name=f"file-preview{suffix}"
        ),
        path(f"{root}/start", offers.start, name=f"start{suffix}"),
        path(f"{root}/entities", offers.entities, name=f"entities{suffix}"),
        path(f"{root}/entities/<path:entity_id>", offers.entity_preview, name=f"entity{suffix}"),
    ]


urlpatterns: list[URLPattern | URLResolver] = [
    *_under("chatkit", ""),
    *_under("chat/chatkit", "-long"),
    path("chat/", include("chat.script_urls")),
]
