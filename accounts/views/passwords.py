"""Change the password, or get a link by mail when it is forgotten."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash, views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.views.decorators.debug import sensitive_post_parameters

from accounts.decorators import page_for_person, person_of
from accounts.errors import TooManyRequests
from accounts.forms import NewPasswordForm, PasswordChangeForm, ResetForm
from accounts.managers import normal_email
from accounts.throttle import RESET, allow


@sensitive_post_parameters()
@page_for_person
def password_change(request: HttpRequest) -> HttpResponse:
    user = person_of(request)
    form = PasswordChangeForm(request.POST or None)
    if form.is_valid() and form.confirmed(request, user) and form.save(user):
        update_session_auth_hash(request, user)
        messages.success(
            request, "Your password is changed. You are signed out everywhere but here."
        )
        return redirect("accounts:profile")
    return render(request, "accounts/password_change.html", {"form": form})


class PasswordReset(views.PasswordResetView):
    template_name = "accounts/password_reset.html"
    email_template_name = "accounts/mail/password_reset.txt"
    subject_template_name = "accounts/mail/password_reset_subject.txt"
    form_class = ResetForm
    success_url = reverse_lazy("accounts:password_reset_done")

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            allow(RESET, self.request, about=normal_email(form.cleaned_data["email"]))
        except TooManyRequests as error:
            form.add_error(None, error.message)
            return self.form_invalid(form)
        return super().form_valid(form)


class PasswordResetDone(views.PasswordResetDoneView):
    template_name = "accounts/password_reset_done.html"


class PasswordResetConfirm(views.PasswordResetConfirmView):
    template_name = "accounts/password_reset_confirm.html"
    form_class = NewPasswordForm  # type: ignore[assignment]  # ours saves by a service

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        del kwargs["user"]
        return kwargs

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(form_user=self.user, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        if not form.save(self.user):
            return self.form_invalid(form)
        self.request.session.pop(views.INTERNAL_RESET_SESSION_TOKEN, None)
        messages.success(self.request, "Your new password is set. Log in with it.")
        return redirect("accounts:login")
