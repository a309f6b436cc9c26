"""Runs (one answer being made), the tools they called, and the processes that make them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from chat.models.conversations import ID_LENGTH, Thread


class Process(models.Model):
    """A server process that makes answers; when its beat stops, its runs are dead with it."""

    id = models.CharField(primary_key=True, max_length=64)
    host = models.CharField(max_length=255)
    pid = models.PositiveIntegerField()
    # Tells this process from a later one that got the same pid.
    born = models.CharField(max_length=64, blank=True)
    started_at = models.DateTimeField(auto_now_add=True)
    heartbeat_at = models.DateTimeField()

    class Meta:
        ordering = ["-heartbeat_at"]
        verbose_name_plural = "processes"
        indexes = [models.Index(fields=["heartbeat_at"], name="chat_process_by_beat")]

    def __str__(self) -> str:
        return f"{self.host}:{self.pid}"


class Run(models.Model):
    """One answer being made, or how it ended."""

    class State(models.TextChoices):
        RUNNING = "running", "Running"
        DONE = "done", "Done"
        STOPPED = "stopped", "Stopped"
        FAILED = "failed", "Failed"
        INTERRUPTED = "interrupted", "Interrupted"

    id = models.CharField(primary_key=True, max_length=64)
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="runs")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="chat_runs"
    )
    process = models.ForeignKey(
        Process, null=True, blank=True, on_delete=models.SET_NULL, related_name="runs"
    )
    # The ChatKit request type that began it.
    kind = models.CharField(max_length=40)
    # Only what calls the model takes the thread's one slot; a widget action need not wait.
    takes_slot = models.BooleanField(default=True)
    state = models.CharField(max_length=12, choices=State, default=State.RUNNING)
    # Who asked: "web", "script", "terminal", ... as the request's context says.
    client = models.CharField(max_length=32, blank=True)
    request_id = models.CharField(max_length=64, blank=True)
    # Of the client's Idempotency-Key: the same request again is the same run.
    repeat_key = models.CharField(max_length=64, blank=True)
    # Another process wants it stopped; its own sees that at its next beat.
    stop_asked = models.BooleanField(default=False)
    # The message that is answered, if one is.
    message_id = models.CharField(max_length=ID_LENGTH, blank=True)
    model = models.CharField(max_length=200, blank=True)
    input_tokens = models.PositiveIntegerField(default=0)
    output_tokens = models.PositiveIntegerField(default=0)
    # The kind of failure and the sentence that the person read; never an exception's text.
    error_kind = models.CharField(max_length=40, blank=True)
    error = models.TextField(blank=True)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-started_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["thread"],
                condition=Q(state="running", takes_slot=True),
                name="chat_one_running_run_per_thread",
            ),
            models.UniqueConstraint(
                fields=["owner", "repeat_key"],
                condition=~Q(repeat_key=""),
                name="chat_one_run_per_repeat_key",
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "started_at"], name="chat_run_of_owner"),
            models.Index(fields=["thread", "started_at"], name="chat_run_of_thread"),
            models.Index(fields=["started_at", "id"], name="chat_run_by_age"),
            models.Index(fields=["process"], condition=Q(state="running"), name="chat_run_running"),
        ]

    def __str__(self) -> str:
        return f"{self.id} ({self.state})"


class ToolCall(models.Model):
    """What a tool (or a widget's action) was asked and how it went: the audit."""

    class Outcome(models.TextChoices):
        STARTED = "started", "Started"
        OK = "ok", "Done"
        ERROR = "error", "Failed"
        CANCELLED = "cancelled", "Cancelled"

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="tool_calls")
    call_id = models.CharField(max_length=ID_LENGTH, blank=True)
    name = models.CharField(max_length=200)
    # The model's own text: it need not be JSON.
    arguments = models.TextField(blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.STARTED)
    detail = models.TextField(blank=True)
    started_at = models.DateTimeField()
    duration_ms = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["-started_at", "-id"]
        indexes = [
            models.Index(fields=["run", "started_at"], name="chat_tool_call_of_run"),
            models.Index(fields=["started_at", "id"], name="chat_tool_call_by_age"),
            models.Index(fields=["name", "started_at"], name="chat_tool_call_by_name"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.outcome})"
