"""Log in and log out, in the browser."""

from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse

from accounts import endings
from accounts.forms import LogInForm
from accounts.models import User


class LogIn(LoginView):
    template_name = "accounts/login.html"
    authentication_form = LogInForm
    redirect_authenticated_user = True


class LogOut(LogoutView):
    """POST only; what the person had running ends too."""

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        user = request.user if isinstance(request.user, User) else None
        response = super().post(request, *args, **kwargs)
        if user is not None:
            endings.signed_out(user)
        return response
