"""What a conversation has just been about, in the thread's metadata: it outlives a reload."""

from collections.abc import Sequence
from typing import Any

from chatkit.types import ThreadMetadata
from pydantic import BaseModel, ValidationError

from tasks.assistant.calls import ListTasks
from tasks.assistant.rules.situation import Question

KEY = "tasks"
MOST_NUMBERS = 200


class Memory(BaseModel):
    """`asked_in` is the id of the person's message that led to the question.

    `newest`: what was touched is newer than what was shown.
    """

    shown: list[int] = []
    listed: ListTasks | None = None
    verb: str = ""
    touched: list[int] = []
    newest: bool = False
    asked: Question | None = None
    asked_in: str = ""

    @classmethod
    def of(cls, thread: ThreadMetadata) -> "Memory":
        try:
            return cls.model_validate(thread.metadata.get(KEY, {}))
        except ValidationError:
            return cls()  # written by another version of the product: only a memory is lost

    def keep(self, thread: ThreadMetadata) -> None:
        """Into the thread's metadata, which the engine stores when it has changed."""
        plain = self.model_dump(mode="json", exclude_defaults=True)
        thread.metadata = {**thread.metadata, KEY: plain}


def remember(thread: ThreadMetadata, **changed: Any) -> None:
    Memory.of(thread).model_copy(update=changed).keep(thread)


def remember_touched(thread: ThreadMetadata, verb: str, numbers: Sequence[int]) -> None:
    if numbers:
        remember(thread, verb=verb, touched=list(numbers[:MOST_NUMBERS]), newest=True)


def remember_shown(thread: ThreadMetadata, numbers: list[int], listed: ListTasks | None) -> None:
    remember(thread, shown=numbers[:MOST_NUMBERS], listed=listed, newest=False)
