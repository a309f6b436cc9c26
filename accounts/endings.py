"""Who wants to know when a person's sign-ins end: packages above register in `ready()`."""

from collections.abc import Callable

from accounts.models import User

Hook = Callable[[User], None]
_sign_out: list[Hook] = []
_deactivate: list[Hook] = []


def on_sign_out(hook: Hook) -> None:
    """Call `hook` after a person signed out (of one sign-in or of all)."""
    _sign_out.append(hook)


def on_deactivate(hook: Hook) -> None:
    """Call `hook` after a person was deactivated, and before an account is deleted."""
    _deactivate.append(hook)


def signed_out(user: User) -> None:
    for hook in _sign_out:
        hook(user)


def deactivated(user: User) -> None:
    for hook in _deactivate:
        hook(user)
