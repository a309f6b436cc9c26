"""The one API under /api/, and the one place where a domain's error becomes HTTP."""

import json
import logging
from typing import Any

from django.conf import settings
from django.core.exceptions import BadRequest, RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from accounts import errors as accounts_errors
from accounts.api import router as accounts_router
from chat.errors import ChatError
from config.api_input import InputError, StrictParser
from config.chat_sessions import router as chat_sessions_router
from tasks import errors as tasks_errors
from tasks.api import router as tasks_router

log = logging.getLogger(__name__)

ACCOUNT_STATUS: dict[type[accounts_errors.AccountError], int] = {
    accounts_errors.AccountInvalid: 422,
    accounts_errors.CsrfFailed: 403,
    accounts_errors.InvalidCredentials: 401,
    accounts_errors.LockedOut: 429,
    accounts_errors.SignupClosed: 403,
    accounts_errors.TooManyRequests: 429,
    accounts_errors.WrongPassword: 401,
}

TASK_STATUS: dict[type[tasks_errors.TaskError], int] = {
    tasks_errors.InvalidQuery: 422,
    tasks_errors.InvalidTask: 422,
    tasks_errors.NothingToUndo: 409,
    tasks_errors.TaskNotFound: 404,
    tasks_errors.TooMany: 422,
}

api = NinjaAPI(
    title="Chatkit Tasks",
    version="1",
    description="Tasks and accounts. Every error is `{code, message, fields?}`.",
    parser=StrictParser(),
    docs_url="/docs",
    openapi_url="/openapi.json",
)
api.add_router("/auth", accounts_router)
api.add_router("/chatkit", chat_sessions_router)
api.add_router("", tasks_router)


def problem(
    status: int, code: str, message: str, fields: dict[str, str] | None = None
) -> HttpResponse:
    """The one error shape."""
    body: dict[str, Any] = {"code": code, "message": message}
    if fields:
        body["fields"] = fields
    answer = HttpResponse(json.dumps(body), status=status, content_type="application/json")
    if status == 401:
        answer["WWW-Authenticate"] = "Bearer"
    return answer


@api.exception_handler(accounts_errors.AccountError)
def account_error(request: HttpRequest, error: accounts_errors.AccountError) -> HttpResponse:
    status = ACCOUNT_STATUS.get(type(error), 400)
    return problem(status, error.code, error.message, error.fields)


@api.exception_handler(tasks_errors.TaskError)
def task_error(request: HttpRequest, error: tasks_errors.TaskError) -> HttpResponse:
    status = TASK_STATUS.get(type(error), 400)
    return problem(status, error.code, error.message, error.fields)


@api.exception_handler(ChatError)
def chat_error(request: HttpRequest, error: ChatError) -> HttpResponse:
    return problem(error.status, error.kind, error.message)


@api.exception_handler(AuthenticationError)
def nobody(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    return problem(401, "not_signed_in", "Sign in first: send a Bearer token or a session cookie.")


@api.exception_handler(ValidationError)
def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    fields: dict[str, str] = {}
    for issue in error.errors:
        # In a body the second part is the name of our parameter: (body, payload, field, ...).
        place, *names = [str(part) for part in issue["loc"]]
        names = names[1:] if place == "body" else names
        text = str(issue["msg"]).removeprefix("Value error, ")
        fields.setdefault(".".join(names) or "body", text)
    named = "; ".join(f"{name}: {text}" for name, text in fields.items())
    return problem(422, "invalid", f"Some fields cannot be used as they are. {named}.", fields)


@api.exception_handler(InputError)
def unusable(request: HttpRequest, error: InputError) -> HttpResponse:
    return problem(422, "invalid", error.message, error.fields)


@api.exception_handler(HttpError)
def http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    cause = error.__cause__
    if isinstance(cause, InputError):
        return unusable(request, cause)
    if error.status_code == 400:
        return problem(400, "bad_json", "The body is no readable JSON. Send UTF-8 JSON.")
    return problem(error.status_code, "refused", error.message)


@api.exception_handler(RequestDataTooBig)
def too_big(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
    return problem(413, "too_big", "The body is too big. Send less at a time.")


@api.exception_handler(BadRequest)
@api.exception_handler(MultiPartParserError)
def bad_request(request: HttpRequest, error: Exception) -> HttpResponse:
    return problem(400, "bad_request", "The request could not be read.")


@api.exception_handler(Http404)
def not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem(404, "not_found", "There is nothing with this address or number.")


@api.exception_handler(Exception)
def unexpected(request: HttpRequest, error: Exception) -> HttpResponse:
    if not settings.DEBUG:
        raise error  # logged and answered as JSON by `config.errors.server_error`
    log.exception("Unexpected error in the API", exc_info=error)
    return problem(500, "server_error", f"Something went wrong on our side: {error!r}")
