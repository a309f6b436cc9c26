"""Who a chat request is: `accounts.identify`, told in the engine's terms."""

from django.http import HttpRequest

from accounts.errors import InvalidCredentials
from accounts.identify import identify
from accounts.models import User


def chat_person(request: HttpRequest) -> User | None:
    """The engine knows nobody (401) and forbidden (403); a bad token is nobody."""
    try:
        return identify(request)
    except InvalidCredentials:
        return None
