"""The pages of an account."""

from django.urls import path

from accounts.views import passwords, profile, sign_in

app_name = "accounts"
urlpatterns = [
    path("signup/", sign_in.sign_up, name="signup"),
    path("login/", sign_in.LogIn.as_view(), name="login"),
    path("logout/", sign_in.LogOut.as_view(), name="logout"),
    path("", profile.profile, name="profile"),
    path("export/", profile.export, name="export"),
    path("delete/", profile.delete, name="delete"),
    path("sign-out-everywhere/", profile.sign_out_everywhere, name="sign_out_everywhere"),
    path("password/", passwords.password_change, name="password_change"),
    path("password/reset/", passwords.PasswordReset.as_view(), name="password_reset"),
    path(
        "password/reset/done/",
        passwords.PasswordResetDone.as_view(),
        name="password_reset_done",
    ),
    path(
        "password/reset/<uidb64>/<token>/",
        passwords.PasswordResetConfirm.as_view(),
        name="password_reset_confirm",
    ),
]
