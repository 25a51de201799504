"""What of `/account/` is ours; allauth has the rest."""

from django.db import transaction
from django.urls import include, path

from accounts import views

urlpatterns = [
    path("", views.account, name="account"),
    # The new address and what follows from it are kept together or not at all.
    path(
        "confirm-email/",
        transaction.atomic(views.AddressCode.as_view()),
        name="account_email_verification_sent",
    ),
    path("login/code/confirm/", views.SignInCode.as_view(), name="account_confirm_login_code"),
    path(
        "password/reset/confirm/",
        views.PasswordResetCode.as_view(),
        name="account_confirm_password_reset_code",
    ),
    # There is one page to sign in; allauth's own page for a code leads there.
    path("login/code/", views.sign_in_again, name="account_request_login_code"),
    path("login/passkey/", views.sign_in_with_passkey, name="account_login_passkey"),
    path("second-factor/app/square.svg", views.square, name="account_square"),
    path("second-factor/", include("allauth.mfa.urls")),
    path("sessions/", include("allauth.usersessions.urls")),
]
