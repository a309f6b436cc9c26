"""What can be wrong with an account or a sign-in; `config.api` says which HTTP status each is."""

from django.core.exceptions import PermissionDenied


class AccountError(Exception):
    """A sentence for people, a code for programs, and the fields it is about."""

    code = "account_error"
    message = "This could not be done with the account."

    def __init__(self, message: str | None = None, *, fields: dict[str, str] | None = None) -> None:
        self.message = message or self.message
        self.fields = fields or {}
        super().__init__(self.message)


class InvalidCredentials(AccountError, PermissionDenied):
    # Views that do not catch it answer as refused, never as broken.
    code = "invalid_credentials"
    message = "This token is not valid: it expired, was revoked or is none of ours. Sign in again."


class CsrfFailed(AccountError, PermissionDenied):
    code = "csrf_failed"
    message = (
        "This page is older than your sign-in. Reload it and send it again. "
        "(Programs: send the X-CSRFToken header with a session cookie, or a Bearer token.)"
    )


class WrongPassword(AccountError):
    code = "wrong_password"
    message = "This e-mail and password do not belong together. Check both and try again."


class LockedOut(AccountError):
    code = "locked_out"
    message = (
        "Too many wrong passwords. Signing in is closed for this account from your address for "
        "15 minutes; wait, or reset the password."
    )


class SignupClosed(AccountError):
    code = "signup_closed"
    message = "This site takes no new accounts. Ask whoever runs it to make one for you."


class TooManyRequests(AccountError):
    code = "too_many_requests"
    message = "That was asked too often. Wait an hour and try again."


class AccountInvalid(AccountError):
    code = "invalid"
    message = "Some fields cannot be used as they are."
