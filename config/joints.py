"""Where people and the chat engine meet: what goes with a person, and what ends with a sign-in."""

from accounts import endings, personal_data
from accounts.models import User
from accounts.personal_data import JSON
from chat.personal import personal_delete, personal_export
from chat.runs.stopping import stop_runs_of


def join() -> None:
    personal_data.register("chat", export=_export, delete=personal_delete)
    endings.on_sign_out(_stop)
    endings.on_deactivate(_stop)


def _export(user: User) -> JSON:
    return personal_export(user)


def _stop(user: User) -> None:
    stop_runs_of(user.pk)
