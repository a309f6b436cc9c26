"""Readers and their books."""

import uuid

from django.contrib.auth.models import AbstractUser
from django.db import models


class Reader(AbstractUser):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)


class Book(models.Model):
    owner = models.ForeignKey(Reader, on_delete=models.CASCADE, related_name="books")
    title = models.CharField(max_length=200)
    finished = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.title
