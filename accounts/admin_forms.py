"""The admin's form for a new person: an e-mail where Django expects a user name."""

from unfold.forms import UserCreationForm

from accounts.models import User


class PersonCreationForm(UserCreationForm):  # type: ignore[misc]  # unfold is untyped
    class Meta:
        model = User
        fields = ("email", "name")
