"""ChatKit on Django, for any assistant."""

from django.apps import AppConfig
from django.core import checks

from chat.checks import chat_configuration
from chat.llm.checks import llm_configuration
from chat.llm.privacy import keep_quiet


class ChatConfig(AppConfig):
    name = "chat"
    verbose_name = "Chat"

    def ready(self) -> None:
        keep_quiet()
        checks.register(llm_configuration)
        checks.register(chat_configuration)
