"""Start the site and say where it is: daphne's runserver, or the production server."""

import os
import sys
from typing import Any

import uvicorn
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from config.banner import banner


class Command(BaseCommand):
    help = "Serve on HOST:PORT (from the environment or .env)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--production", action="store_true", help="uvicorn instead of daphne's runserver"
        )

    def handle(self, *args: Any, production: bool = False, **options: Any) -> None:
        host, port = settings.ENV.host, settings.ENV.port
        if os.environ.get("RUN_MAIN") != "true":  # the reloader's child has it: say it once
            self.stdout.write(banner(host, port))
            sys.stdout.flush()
        if production:
            uvicorn.run(
                "config.asgi:application",
                host=host,
                port=port,
                log_config=None,
                timeout_graceful_shutdown=30,
                proxy_headers=settings.ENV.trust_proxy,
            )
        else:
            call_command("runserver", f"{host}:{port}" if ":" not in host else f"[{host}]:{port}")
