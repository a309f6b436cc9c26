"""OpenAI's own ChatKit backend: this site only says who may talk to the workflow there."""

from __future__ import annotations

from typing import Any

import httpx2
from openai import OpenAI, OpenAIError

from chat.conf import conf
from chat.errors import ChatError, ChatOff
from chat.llm.failures import explain
from chat.llm.placeholders import is_placeholder
from chat.session_tokens import SessionToken

HOSTED = "hosted"
SECONDS = 15.0


def is_hosted() -> bool:
    return conf().backend == HOSTED


def openai_key() -> str:
    """OPENAI_API_KEY, or LLM_API_KEY where the provider is OpenAI; placeholders are none."""
    llm = conf().llm
    own = str(llm.get("API_KEY") or "") if llm.get("PROVIDER") == "openai" else ""
    keys = (own, str(llm.get("OPENAI_API_KEY") or ""))
    return next((key for key in keys if key and not is_placeholder(key)), "")


def hosted_session(owner_id: Any) -> SessionToken:
    """A session of the workflow, for this person; also instead of a refresh: there is none.

    Raises ChatError.
    """
    if not conf().enabled:
        raise ChatOff(conf().notice)
    http = httpx2.Client(timeout=SECONDS, follow_redirects=False)
    try:
        with OpenAI(api_key=openai_key(), base_url=conf().hosted_url, http_client=http) as client:
            made = client.beta.chatkit.sessions.create(
                user=f"user_{owner_id}", workflow={"id": conf().workflow_id}
            )
    except OpenAIError as error:
        failure = explain(error)
        raise ChatError(
            failure.sentence, kind=failure.kind, status=502, allow_retry=failure.allow_retry
        ) from error
    return SessionToken(made.client_secret, made.expires_at)
