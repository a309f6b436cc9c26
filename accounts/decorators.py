"""Pages for signed-in people only."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from accounts.errors import AccountError
from accounts.identify import identify

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def page_for_person(view: View[P]) -> View[P]:
    """Nobody goes to the login page and comes back; `request.user` is whom `identify` found."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        try:
            user = identify(request)
        except AccountError as error:
            raise PermissionDenied(error.message) from None
        if user is None:
            return redirect_to_login(request.get_full_path())
        request.user = user
        return view(request, *args, **kwargs)

    return guarded
