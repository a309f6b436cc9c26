"""The door for ASGI servers: HTTP to Django, static files beside it."""

import os

from channels.routing import ProtocolTypeRouter
from django.conf import settings
from django.contrib.staticfiles.handlers import ASGIStaticFilesHandler

from chat.lanes import get_chat_asgi_application
from config.static_files import with_static_files

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

django_app = get_chat_asgi_application()
http = ASGIStaticFilesHandler(django_app) if settings.DEBUG else with_static_files(django_app)
application = ProtocolTypeRouter({"http": http})
