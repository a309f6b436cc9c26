"""Pages for signed-in people only."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from accounts.identify import identify
from accounts.models import User

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def page_for_person(view: View[P]) -> View[P]:
    """Nobody goes to the login page and comes back; `request.user` is whom `identify` found."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        user = identify(request)
        if user is None:
            return redirect_to_login(request.get_full_path())
        request.user = user
        return view(request, *args, **kwargs)

    return guarded


def person_of(request: HttpRequest) -> User:
    """The person of a page that `page_for_person` guards."""
    return cast(User, request.user)
