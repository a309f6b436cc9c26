"""What people type into the pages of their account; services decide whether it can be used."""

from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm, UsernameField
from django.contrib.auth.forms import PasswordResetForm as DjangoPasswordResetForm
from django.http import HttpRequest
from django.utils.functional import lazystr

from accounts import services
from accounts.errors import AccountError, AccountInvalid
from accounts.lockout import password_holder
from accounts.managers import normal_email
from accounts.models import Theme, User
from accounts.throttle import REGISTER, allow

LONGEST_PASSWORD = 1024


def _zones() -> list[tuple[str, str]]:
    return [(name, name.replace("_", " ")) for name in sorted(available_timezones())]


def _password(label: str, autocomplete: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        strip=False,
        max_length=LONGEST_PASSWORD,
        help_text=help_text,
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
    )


def _new_password(label: str) -> forms.CharField:
    return _password(label, "new-password", "At least 8 characters; a few words are easiest.")


class LogInForm(AuthenticationForm):
    username = UsernameField(
        label="E-mail",
        max_length=254,
        widget=forms.EmailInput(attrs={"autofocus": True, "autocomplete": "username"}),
    )
    error_messages = {
        "invalid_login": lazystr(
            "This e-mail and password do not belong together. Check both and try again."
        ),
        "inactive": lazystr("This account is not active."),
    }

    def clean_username(self) -> str:
        return normal_email(self.cleaned_data["username"])


class ServiceForm(forms.Form):
    """A form whose problems a service finds: they land on the fields that they are about."""

    def blame(self, error: AccountError, **renamed: str) -> None:
        for name, text in error.fields.items():
            self.add_error(renamed.get(name, name), text)
        if not error.fields:
            self.add_error(None, error.message)


class SignUpForm(ServiceForm):
    email = forms.EmailField(
        label="E-mail",
        max_length=254,
        widget=forms.EmailInput(attrs={"autofocus": True, "autocomplete": "username"}),
    )
    name = forms.CharField(
        label="Name (if you like)",
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    password = _new_password("Password")
    time_zone = forms.CharField(
        required=False,
        max_length=64,
        widget=forms.HiddenInput(attrs={"data-detect": "time-zone"}),
    )

    def clean_time_zone(self) -> str:
        """The browser says it, not the person: an unknown one is no mistake of theirs."""
        given: str = self.cleaned_data["time_zone"]
        return given if given in available_timezones() else "UTC"

    def save(self, request: HttpRequest) -> User | None:
        try:
            allow(REGISTER, request)
            return services.user_register(**self.cleaned_data)
        except AccountError as error:
            self.blame(error)
            return None


class ProfileForm(ServiceForm):
    name = forms.CharField(
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    time_zone = forms.ChoiceField(
        label="Time zone", choices=_zones, help_text="What “tomorrow at 5” means for you."
    )
    language = forms.ChoiceField(choices=settings.LANGUAGES)
    theme = forms.ChoiceField(choices=Theme.choices)

    def save(self, user: User) -> bool:
        try:
            services.user_update(user, **self.cleaned_data)
        except AccountInvalid as error:
            self.blame(error)
        return self.is_valid()


class ConfirmForm(ServiceForm):
    """Asks for the password again; wrong ones count towards the lock."""

    password = _password("Your password", "current-password")

    def confirmed(self, request: HttpRequest, user: User) -> bool:
        try:
            password_holder(request, email=user.email, password=self.cleaned_data["password"])
        except AccountError:
            self.add_error("password", "This is not your password.")
        return self.is_valid()


class NewPasswordForm(ServiceForm):
    new_password = _new_password("New password")

    def save(self, user: User) -> bool:
        try:
            services.user_set_password(user, self.cleaned_data["new_password"])
        except AccountInvalid as error:
            self.blame(error, password="new_password")  # noqa: S106 the field's name
        return self.is_valid()


class PasswordChangeForm(ConfirmForm, NewPasswordForm):
    field_order = ["password", "new_password"]


class ResetForm(DjangoPasswordResetForm):
    email = forms.EmailField(
        label="E-mail",
        max_length=254,
        widget=forms.EmailInput(attrs={"autofocus": True, "autocomplete": "username"}),
    )
