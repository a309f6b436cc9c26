"""What the engine keeps: conversations, and the runs that made their answers."""

from chat.models.conversations import Attachment, Feedback, Item, Thread
from chat.models.looks import Look
from chat.models.runs import Process, Run, ToolCall
from chat.models.usage import Usage

__all__ = [
    "Attachment",
    "Feedback",
    "Item",
    "Look",
    "Process",
    "Run",
    "Thread",
    "ToolCall",
    "Usage",
]
