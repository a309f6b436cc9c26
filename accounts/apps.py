"""People and how they prove who they are."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = "Accounts"

    def ready(self) -> None:
        # Models cannot be imported before the apps are ready.
        from accounts import logins, personal_data  # noqa: F401, PLC0415

        personal_data.register(
            "account", export=personal_data.account, delete=personal_data.nothing
        )
