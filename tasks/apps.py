"""The to-do domain."""

from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "tasks"
    verbose_name = "Tasks"

    def ready(self) -> None:
        # Models cannot be imported before the apps are ready.
        from accounts.personal_data import register  # noqa: PLC0415
        from tasks import personal_data  # noqa: PLC0415

        register("tasks", export=personal_data.export, delete=personal_data.delete)
