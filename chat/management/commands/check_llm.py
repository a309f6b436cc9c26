"""`manage.py check_llm`: asks the configured model for a streamed answer and a tool call."""

import asyncio
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from chat.llm.advice import advice
from chat.llm.clients import close_clients
from chat.llm.config import LLMConfig, llm_config
from chat.llm.probe import Probe, probe_streaming, probe_tool
from chat.llm.provider import remote_model, run_settings
from chat.llm.providers import EMBEDDED

NOT_CONFIGURED, FAILED = 2, 1


class Command(BaseCommand):
    help = (
        "Try streaming and a tool call with the configured model, and say in sentences what was "
        "found. Ends with 0 if all is well, 1 if the model failed, 2 if it is not configured."
    )
    # What the checks would refuse is what this command explains.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--model", help="try this model instead of the configured one and its fallback"
        )

    def handle(self, *args: Any, model: str | None, **options: Any) -> None:
        config = llm_config()
        if config.problems:
            said = "\n".join(f"{p.message} {p.hint} ({p.id})" for p in config.problems)
            raise CommandError(said, returncode=NOT_CONFIGURED)
        if config.provider is EMBEDDED:
            self.stdout.write(
                "The embedded assistant answers. It needs no key and no network, so there is "
                "nothing to try. Set LLM_PROVIDER or a provider's key to use a model."
            )
            return
        names = [model] if model else [config.model, config.fallback_model]
        wanted = [name for name in names if name and name != EMBEDDED.name]
        results = [asyncio.run(self._try(config, name)) for name in wanted]
        if not all(results):
            raise CommandError("The assistant cannot work like this.", returncode=FAILED)
        self.stdout.write(self.style.SUCCESS("All is well."))

    async def _try(self, config: LLMConfig, name: str) -> bool:
        key = "with a key" if config.api_key else "without a key"
        self.stdout.write(
            f"Asking {name} of {config.provider.label} at {config.base_url}, {key} ..."
        )
        try:
            model, settings = remote_model(config, name), run_settings()
            streaming = self._streaming(await probe_streaming(model, settings))
            return streaming and self._tool(await probe_tool(model, settings))
        finally:
            await close_clients()

    def _streaming(self, probe: Probe) -> bool:
        if self._failed("Streaming", probe):
            return False
        if probe.seconds_to_first_word is None:
            self.stdout.write(self.style.ERROR("  Streaming: the model answered with no words."))
            return False
        self.stdout.write(
            f"  Streaming works: first word after {probe.seconds_to_first_word:.1f} s, "
            f"{probe.pieces} pieces, {probe.tokens or 'no count of'} tokens."
        )
        if probe.pieces == 1:
            self.stdout.write("  It came in one piece: the server or a proxy does not stream.")
        return True

    def _tool(self, probe: Probe) -> bool:
        if self._failed("A tool call", probe):
            return False
        if not probe.used_tool:
            said = "the model answered without it. It may not support tools: try another."
            self.stdout.write(self.style.ERROR(f"  A tool call: {said}"))
            return False
        self.stdout.write("  A tool call works.")
        return True

    def _failed(self, what: str, probe: Probe) -> bool:
        found = probe.finding
        if found is None:
            return False
        status = f" (status {found.status})" if found.status else ""
        self.stdout.write(self.style.ERROR(f"  {what} failed{status}. {advice(found.kind)}"))
        return True
