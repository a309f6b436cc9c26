"""ChatKit on Django, for any assistant."""

from importlib import import_module

from django.apps import AppConfig
from django.core import checks

from chat.checks import chat_configuration
from chat.hosted_checks import hosted_configuration
from chat.llm.checks import llm_configuration
from chat.llm.privacy import keep_quiet


class ChatConfig(AppConfig):
    name = "chat"
    verbose_name = "Chat"

    def ready(self) -> None:
        # Models cannot be imported before the apps are ready; its receiver deletes bytes.
        import_module("chat.files.cleaning")
        keep_quiet()
        checks.register(llm_configuration)
        checks.register(chat_configuration)
        checks.register(hosted_configuration)
