"""Static files from ASGI, before Django: whitenoise is sync and must not touch a stream."""

from collections.abc import Callable
from typing import Any

from asgiref.wsgi import WsgiToAsgi
from django.conf import settings
from whitenoise import WhiteNoise

App = Callable[..., Any]


def _not_found(environ: dict[str, Any], start_response: App) -> list[bytes]:
    start_response("404 Not Found", [("Content-Type", "text/plain; charset=utf-8")])
    return [b"There is no such file."]


def static_files() -> App:
    """An ASGI application that serves what `collectstatic` gathered, compressed and cached."""
    files = WhiteNoise(
        _not_found,
        root=str(settings.STATIC_ROOT),
        prefix=settings.STATIC_URL,
        immutable_file_test=r"\.[0-9a-f]{12}\.",
    )
    application: App = WsgiToAsgi(files)  # type: ignore[no-untyped-call]
    return application


def with_static_files(django_app: App) -> App:
    """`/static/` to the files, everything else to Django."""
    files = static_files()

    async def application(scope: dict[str, Any], receive: App, send: App) -> None:
        chosen = files if scope["path"].startswith(settings.STATIC_URL) else django_app
        await chosen(scope, receive, send)

    return application
