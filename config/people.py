"""Who a chat request is (a chat token's person, or whom `identify` finds), and what they have."""

from django.http import HttpRequest

from accounts.errors import InvalidCredentials
from accounts.identify import identify
from accounts.logins import login_holder
from accounts.models import User
from chat.asgi.paths import is_chat
from chat.session_tokens import BadToken, login_in, token_of
from tasks.selectors import changed_up_to


def chat_person(request: HttpRequest) -> User | None:
    """The engine knows nobody (401) and forbidden (403); a bad token is nobody."""
    token = token_of(request)
    try:
        if token is None:
            return identify(request)
        # A chat token opens the ChatKit routes only, not the endpoints for scripts beside them.
        return login_holder(login_in(token)) if is_chat(request.path_info) else None
    except (InvalidCredentials, BadToken):
        return None


def live_counters(user: User) -> dict[str, int]:
    """What a page that connects compares with what it has."""
    return {"tasks": changed_up_to(owner=user)}
