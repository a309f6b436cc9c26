"""Conversations in the admin: found and read, never written; each look is recorded."""

from chat.admin.records import (
    AttachmentAdmin,
    FeedbackAdmin,
    LookAdmin,
    RunAdmin,
    ToolCallAdmin,
)
from chat.admin.threads import ThreadAdmin

__all__ = [
    "AttachmentAdmin",
    "FeedbackAdmin",
    "LookAdmin",
    "RunAdmin",
    "ThreadAdmin",
    "ToolCallAdmin",
]
