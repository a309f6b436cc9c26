"""Tags are counted as tasks change, no more when they are asked for."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import Count, Q


def count(apps: Any, schema_editor: Any) -> None:
    present = apps.get_model("tasks", "TaskTag").objects.filter(task__deleted_at__isnull=True)
    counted = present.values("owner_id", "name").annotate(
        open=Count("pk", filter=Q(task__completed_at__isnull=True)), total=Count("pk")
    )
    made = apps.get_model("tasks", "TagCount")
    made.objects.bulk_create((made(**row) for row in counted.order_by()), batch_size=500)


class Migration(migrations.Migration):
    dependencies = [
        ("tasks", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="TagCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40)),
                ("open", models.PositiveIntegerField()),
                ("total", models.PositiveIntegerField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=["owner", "name"], name="tasks_tagcount_once")
                ],
            },
        ),
        migrations.RunPython(count, migrations.RunPython.noop, elidable=True),
    ]
