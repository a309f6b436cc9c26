"""What the chat engine keeps of a person: in their export, and deleted with them."""

from accounts import personal_data
from accounts.models import User
from accounts.personal_data import JSON
from chat.personal import personal_delete, personal_export


def join() -> None:
    personal_data.register("chat", export=_export, delete=personal_delete)


def _export(user: User) -> JSON:
    return personal_export(user)
