"""Who may sign in with a password: active people, and the demo person only in development."""

from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser

from accounts.demo import DEMO_EMAIL
from accounts.lookups import Lookup
from accounts.models import User

PERSON = Lookup(User, "pk")


def may_sign_in(user: AbstractBaseUser | AnonymousUser | None) -> bool:
    """Asked at every sign-in and for every request afterwards."""
    if user is None or not user.is_active:
        return False
    return settings.DEBUG or user.get_username() != DEMO_EMAIL


class EmailBackend(ModelBackend):
    def get_user(self, user_id: int) -> User | None:
        user = PERSON(user_id)
        return user if self.user_can_authenticate(user) else None

    def user_can_authenticate(self, user: AbstractBaseUser | AnonymousUser | None) -> bool:
        return may_sign_in(user)
