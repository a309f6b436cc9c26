"""Pages of an account: thin, each form and service does the work."""

from accounts.views.sign_in import LogIn, LogOut

__all__ = ["LogIn", "LogOut"]
