"""What `accounts` tells the engine, which knows nothing of it: who left, what to take along."""

from accounts import endings, personal_data
from accounts.models import User
from accounts.personal_data import JSON
from chat.people import person_left
from chat.personal import personal_delete, personal_export


def join() -> None:
    personal_data.register("chat", export=_export, delete=personal_delete)
    endings.on_sign_out(person_left)
    endings.on_deactivate(person_left)


def _export(user: User) -> JSON:
    return personal_export(user)
