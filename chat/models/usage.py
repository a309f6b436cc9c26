"""What a person's answers cost in a day: apart from threads, so that deleting frees nothing."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Usage(models.Model):
    """One person, one day (UTC)."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="chat_usage"
    )
    day = models.DateField()
    tokens = models.PositiveBigIntegerField(default=0)

    class Meta:
        ordering = ["-day", "owner"]
        verbose_name_plural = "usage"
        constraints = [models.UniqueConstraint(fields=["owner", "day"], name="chat_usage_of_a_day")]
        indexes = [models.Index(fields=["day"], name="chat_usage_by_day")]

    def __str__(self) -> str:
        return f"{self.owner_id} on {self.day}: {self.tokens}"
