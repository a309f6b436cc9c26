"""Threads, their items, files and thumbs: a person's, whatever the project's user model is."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

# Types that ChatKit never sends to the client.
HIDDEN_TYPES = ("hidden_context_item", "sdk_hidden_context")
# Longer than any id that an SDK or a provider makes; longer ones are refused as unknown.
ID_LENGTH = 255


class Thread(models.Model):
    """A conversation of one owner; `id` is ChatKit's."""

    class Status(models.TextChoices):
        ACTIVE = "active", "Active"
        LOCKED = "locked", "Locked"
        CLOSED = "closed", "Closed"

    id = models.CharField(primary_key=True, max_length=ID_LENGTH)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="chat_threads"
    )
    # None until there is one: a title of "" was given by somebody.
    title = models.TextField(null=True, blank=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.ACTIVE)
    status_reason = models.TextField(null=True, blank=True)
    allowed_image_domains = models.JSONField(null=True, blank=True)
    metadata = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField()
    # The SDK subtracts its naive times: what came without an offset goes back without one.
    created_naive = models.BooleanField(default=True, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["owner", "created_at", "id"], name="chat_thread_of_owner"),
            models.Index(fields=["created_at", "id"], name="chat_thread_by_age"),
            models.Index(fields=["updated_at"], name="chat_thread_by_use"),
        ]

    def __str__(self) -> str:
        return self.title or self.id


class Item(models.Model):
    """One item of a thread, kept as the JSON text that the SDK wrote; `seq` is its place."""

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="items")
    item_id = models.CharField(max_length=ID_LENGTH)
    seq = models.PositiveBigIntegerField()
    type = models.CharField(max_length=32)
    # Text and no JSONField: jsonb would reorder it and refuses \u0000.
    payload = models.TextField()
    # A removed item keeps its place without its content, so that a page can go on after it.
    removed = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["thread", "seq"]
        constraints = [
            models.UniqueConstraint(fields=["thread", "seq"], name="chat_item_place"),
            models.UniqueConstraint(fields=["thread", "item_id"], name="chat_item_id_in_thread"),
        ]
        indexes = [models.Index(fields=["created_at"], name="chat_item_by_age")]

    def __str__(self) -> str:
        return f"{self.type} {self.item_id}"


class Attachment(models.Model):
    """A file that a person sent; `payload` is the SDK's JSON, the bytes are in Django's storage."""

    id = models.CharField(primary_key=True, max_length=ID_LENGTH)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="chat_attachments"
    )
    # None: uploaded and not sent yet; an orphan once it is old.
    thread = models.ForeignKey(
        Thread, null=True, blank=True, on_delete=models.CASCADE, related_name="attachments"
    )
    kind = models.CharField(max_length=8, choices=[("file", "File"), ("image", "Image")])
    name = models.CharField(max_length=255)
    mime_type = models.CharField(max_length=127)
    size = models.PositiveBigIntegerField(default=0)
    file = models.FileField(blank=True, max_length=255, upload_to="chat/%Y/%m")
    preview = models.FileField(blank=True, max_length=255, upload_to="chat/%Y/%m")
    # What the model reads of a text or PDF.
    text = models.TextField(blank=True)
    payload = models.TextField()
    # None: announced in two-phase upload, bytes still to come.
    uploaded_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["owner", "created_at"], name="chat_attachment_of_owner"),
            models.Index(
                fields=["created_at"], condition=Q(thread=None), name="chat_attachment_orphan"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Feedback(models.Model):
    """A person's thumb on an item; the last one counts."""

    class Kind(models.TextChoices):
        POSITIVE = "positive", "Good"
        NEGATIVE = "negative", "Bad"

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="feedback")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="chat_feedback"
    )
    kind = models.CharField(max_length=8, choices=Kind)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-updated_at", "-id"]
        verbose_name_plural = "feedback"
        constraints = [
            models.UniqueConstraint(fields=["item", "owner"], name="chat_one_feedback_each")
        ]
        indexes = [models.Index(fields=["updated_at", "id"], name="chat_feedback_by_age")]

    def __str__(self) -> str:
        return f"{self.kind} on {self.item_id}"
