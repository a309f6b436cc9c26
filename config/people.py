"""Who a chat request is: `accounts.identify`, told in the engine's terms."""

from django.http import HttpRequest

from accounts.errors import InvalidCredentials
from accounts.identify import identify
from accounts.models import User
from tasks.selectors import changed_up_to


def chat_person(request: HttpRequest) -> User | None:
    """The engine knows nobody (401) and forbidden (403); a bad token is nobody."""
    try:
        return identify(request)
    except InvalidCredentials:
        return None


def live_counters(user: User) -> dict[str, int]:
    """What a page that connects compares with what it has."""
    return {"tasks": changed_up_to(owner=user)}
