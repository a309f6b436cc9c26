"""What people type into the pages of their account."""

from django.contrib.auth.forms import AuthenticationForm, UsernameField
from django.forms import EmailInput

from accounts.managers import normal_email


class LogInForm(AuthenticationForm):
    username = UsernameField(
        label="E-mail",
        max_length=254,
        widget=EmailInput(attrs={"autofocus": True, "autocomplete": "username"}),
    )

    def clean_username(self) -> str:
        return normal_email(self.cleaned_data["username"])
