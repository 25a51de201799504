"""What of `/account/` is ours; allauth has the rest."""

from django.urls import include, path

from accounts import views

urlpatterns = [
    path("", views.account, name="account"),
    # There is one page to sign in; allauth's own page for a code leads there.
    path("login/code/", views.sign_in_again, name="account_request_login_code"),
    path("login/passkey/", views.sign_in_with_passkey, name="account_login_passkey"),
    path("second-factor/app/square.svg", views.square, name="account_square"),
    path("second-factor/", include("allauth.mfa.urls")),
    path("sessions/", include("allauth.usersessions.urls")),
]
