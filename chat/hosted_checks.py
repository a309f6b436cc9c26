"""What a hosted backend needs, told at start-up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error

from chat.conf import conf
from chat.hosted import HOSTED, openai_key


def hosted_configuration(**_: Any) -> list[CheckMessage]:
    if conf().backend not in ("self", HOSTED):
        return [
            Error(
                f"CHATKIT['BACKEND'] is {conf().backend!r}.",
                hint='It is "self" or "hosted" (CHATKIT_BACKEND).',
                id="chat.E020",
            )
        ]
    return list(_missing()) if conf().backend == HOSTED else []


def _missing() -> Iterator[CheckMessage]:
    if conf().ui != "openai":
        yield Error(
            "A hosted ChatKit backend works with OpenAI's own element only.",
            hint="Set CHATKIT_UI=openai, or CHATKIT_BACKEND=self.",
            id="chat.E021",
        )
    if not conf().workflow_id:
        yield Error(
            "A hosted ChatKit backend needs a workflow.",
            hint="Set CHATKIT_WORKFLOW_ID to the id that OpenAI's Agent Builder shows (wf_...).",
            id="chat.E022",
        )
    if not openai_key():
        yield Error(
            "A hosted ChatKit backend needs a key of OpenAI.",
            hint="Set OPENAI_API_KEY.",
            id="chat.E023",
        )
