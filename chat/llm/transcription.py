"""Speech to text, by the provider that has it."""

from dataclasses import dataclass

from .clients import client_for
from .config import llm_config
from .problems import NotConfigured

NAMES = {
    "audio/webm": "webm",
    "audio/ogg": "ogg",
    "audio/mp4": "mp4",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
}


class NoTranscription(Exception):
    """The provider that is configured has no speech to text."""

    sentence = "This site's model provider cannot turn speech into text. Type your message."


@dataclass(frozen=True, slots=True)
class Recording:
    data: bytes
    mime_type: str  # parameters such as codecs are ignored


def can_transcribe() -> bool:
    config = llm_config()
    return bool(config.transcribe_model) and not config.problems


async def transcribe(recording: Recording) -> str:
    """The words of a recording; raises NoTranscription, or what `explain` explains."""
    config = llm_config()
    if config.problems:
        raise NotConfigured(config.problems[0])
    if not config.transcribe_model:
        raise NoTranscription
    kind = recording.mime_type.partition(";")[0].strip().lower()
    name = f"speech.{NAMES.get(kind, 'webm')}"
    answer = await client_for(config).audio.transcriptions.create(
        model=config.transcribe_model, file=(name, recording.data, kind)
    )
    return answer.text
