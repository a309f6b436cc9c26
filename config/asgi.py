"""The door for ASGI servers: HTTP to Django, static files beside it, the pages' sockets."""

import os
from typing import Any

from channels.routing import ProtocolTypeRouter, URLRouter
from django.conf import settings
from django.contrib.staticfiles.handlers import ASGIStaticFilesHandler
from django.urls import path, re_path

from chat.asgi.lanes import get_chat_asgi_application
from config.memory import settle
from config.static_files import with_static_files

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

django_app = get_chat_asgi_application()

# Models can be imported only now.
from chat.consumers import LiveConsumer, NowhereConsumer  # noqa: E402

http = ASGIStaticFilesHandler(django_app) if settings.DEBUG else with_static_files(django_app)
live: Any = LiveConsumer.as_asgi()
nowhere: Any = NowhereConsumer.as_asgi()
routes: list[Any] = [path("ws/live", live), re_path("", nowhere)]
application = ProtocolTypeRouter({"http": http, "websocket": URLRouter(routes)})
if not settings.DEBUG:
    settle()
