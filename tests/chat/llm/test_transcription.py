import pytest
from openai import AuthenticationError

from chat.llm.problems import NotConfigured
from chat.llm.transcription import NoTranscription, Recording, can_transcribe, transcribe
from tests.chat.llm.conftest import Configure
from tests.model_server import ModelServer

SPEECH = Recording(b"OggS...", "audio/ogg; codecs=opus")


async def test_the_provider_writes_down_what_was_said(
    llm: Configure, model_server: ModelServer
) -> None:
    llm(PROVIDER="openai", API_KEY="test-key-1")
    model_server.say("Buy milk")
    assert await transcribe(SPEECH) == "Buy milk"
    assert model_server.requests[0].path == "/v1/audio/transcriptions"


@pytest.mark.parametrize("provider", ["embedded", "ollama", "gemini", "custom"])
async def test_without_speech_to_text_it_says_so(llm: Configure, provider: str) -> None:
    llm(PROVIDER=provider, API_KEY="test-key-1")
    assert not can_transcribe()
    with pytest.raises(NoTranscription):
        await transcribe(SPEECH)


async def test_a_custom_server_may_have_it(llm: Configure, model_server: ModelServer) -> None:
    llm(TRANSCRIBE_MODEL="whisper-1")
    model_server.say("Hi")
    assert can_transcribe() and await transcribe(SPEECH) == "Hi"


async def test_without_a_key_it_is_not_set_up(llm: Configure) -> None:
    llm(PROVIDER="openai")
    with pytest.raises(NotConfigured):
        await transcribe(SPEECH)


async def test_a_refusal_is_the_providers_own(llm: Configure, model_server: ModelServer) -> None:
    llm(PROVIDER="openai", API_KEY="test-key-1")
    model_server.fail(401)
    with pytest.raises(AuthenticationError):
        await transcribe(SPEECH)
