"""Pages for signed-in people only."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers

from accounts.identify import identify
from accounts.models import User

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def page_for_person(view: View[P]) -> View[P]:
    """Nobody goes to the login page and comes back; `request.user` is whom `identify` found.

    A script's request is told 401 instead: a login page in place of a list would help nobody. The
    page says whom it was drawn for (`X-Person`), so that one left open by somebody else cannot
    change what belongs to the person who signed in after them.
    """

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        user = identify(request)
        if user is None or not _drawn_for(request, user):
            if request.headers.get("HX-Request") == "true":
                return HttpResponse("You are signed out.", status=401, content_type="text/plain")
            return redirect_to_login(request.get_full_path())
        request.user = user
        response = view(request, *args, **kwargs)
        add_never_cache_headers(response)  # nor does the back button show it after logout
        return response

    return guarded


def _drawn_for(request: HttpRequest, user: User) -> bool:
    return request.headers.get("X-Person", str(user.pk)) == str(user.pk)


def person_of(request: HttpRequest) -> User:
    """The person of a page that `page_for_person` guards."""
    return cast(User, request.user)
