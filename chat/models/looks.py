"""Who of the staff looked at whose conversation."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from chat.models.conversations import ID_LENGTH


class Look(models.Model):
    """One look at one conversation. Without names: what is deleted stays deleted."""

    class How(models.TextChoices):
        PAGE = "page", "Transcript"
        ELEMENT = "element", "Chat element"
        RECORD = "record", "Record of a run, tool, file or thumb"
        EXPORT = "export", "Export"

    viewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    # No foreign key: the record outlives the conversation.
    thread_id = models.CharField(max_length=ID_LENGTH)
    how = models.CharField(max_length=8, choices=How)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["at", "id"], name="chat_look_by_age"),
            models.Index(fields=["thread_id", "at"], name="chat_look_at_thread"),
        ]

    def __str__(self) -> str:
        return f"{self.how} of {self.thread_id}"
