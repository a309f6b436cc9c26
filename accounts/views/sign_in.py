"""Sign up, log in, log out, in the browser."""

from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts import endings
from accounts.errors import SignupClosed
from accounts.forms import LogInForm, SignUpForm
from accounts.models import User

# Drafts and whatever else pages kept, also where no script ran.
NOTHING_STAYS = '"storage"'


class LogIn(LoginView):
    template_name = "accounts/login.html"
    authentication_form = LogInForm
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(signup_open=settings.SIGNUP == "open", **kwargs)


class LogOut(LogoutView):
    """POST only; what the person had running ends too."""

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        user = request.user if isinstance(request.user, User) else None
        response = super().post(request, *args, **kwargs)
        response["Clear-Site-Data"] = NOTHING_STAYS
        if user is not None:
            endings.signed_out(user)
        return response


@sensitive_post_parameters("password")
@never_cache
def sign_up(request: HttpRequest) -> HttpResponseBase:
    if request.user.is_authenticated:
        return redirect(settings.LOGIN_REDIRECT_URL)
    if settings.SIGNUP != "open":
        context = {"status": 403, "message": SignupClosed.message}
        return render(request, "error.html", context, status=403)
    form = SignUpForm(request.POST or None)
    user = form.save(request) if form.is_valid() else None
    if user is not None:
        login(request, user, backend="accounts.backends.EmailBackend")
        return redirect(_next(request) or settings.LOGIN_REDIRECT_URL)
    return render(request, "accounts/signup.html", {"form": form, "next": _next(request)})


def _next(request: HttpRequest) -> str:
    """Where the person was going, if that is here."""
    url = request.POST.get("next", request.GET.get("next", ""))
    here = url_has_allowed_host_and_scheme(
        url, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return url if here else ""
