"""Site-wide answers for failures that no view made: JSON for programs, a page for people."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from accounts.errors import AccountError, InvalidCredentials

# Under these, only programs ask; "/chat" itself is the page.
PROGRAMS = ("/api/", "/chatkit", "/chat/")


def wants_json(request: HttpRequest) -> bool:
    """Programs ask under /api/ or for JSON; everybody else is a person with a browser."""
    return request.path.startswith(PROGRAMS) or request.accepts("text/html") is False


def _answer(request: HttpRequest, status: int, code: str, message: str) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"code": code, "message": message}, status=status)
    return render(request, "error.html", {"status": status, "message": message}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 400, "bad_request", "The request could not be read. Try it again.")


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, AccountError):
        status = 401 if isinstance(exception, InvalidCredentials) else 403
        return _answer(request, status, exception.code, exception.message)
    return _answer(request, 403, "forbidden", "This is not yours to open.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 404, "not_found", "There is nothing at this address.")


def server_error(request: HttpRequest) -> HttpResponse:
    return _answer(
        request,
        500,
        "server_error",
        "Something went wrong on our side. Nothing was lost; try again in a moment.",
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _answer(
        request,
        403,
        "csrf_failed",
        "The page was open too long or cookies are blocked. Reload it and send it again.",
    )
