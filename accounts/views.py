from allauth.account import views as allauth_views
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from accounts.forms import JOINING, MailedCode
from accounts.permissions import must_choose_successor

FIVE_MINUTES = 5 * 60  # the longest of allauth's limits, in seconds


@login_required
@never_cache
def account(request):
    """What I have here, and where to change it."""
    mine = Authenticator.objects.filter(user=request.user)
    have = {
        "has_app": mine.filter(type=Authenticator.Type.TOTP).exists(),
        "passkeys": mine.filter(type=Authenticator.Type.WEBAUTHN).count(),
        "speaks_for": request.user.affiliations.verified().select_related("organisation"),
        "must_choose": must_choose_successor(request.user),
        "sessions": len(UserSession.objects.purge_and_list(request.user)),
    }
    return render(request, "account/account.html", have)


@login_required
@never_cache
def square(request):
    """The secret that is being set up, as a square for the camera. A file of its own: the policy
    lets no picture into the page itself."""
    secret = request.session.get(SECRET_SESSION_KEY)
    if not secret:
        raise Http404
    adapter = get_adapter()
    drawing = adapter.build_totp_svg(adapter.build_totp_url(request.user, secret))
    return HttpResponse(drawing, content_type="image/svg+xml")


@never_cache
def sign_in_with_passkey(request):
    """The one page to sign in that needs JavaScript; so it is a page of its own."""
    if request.user.is_authenticated:
        return redirect("account")
    return render(request, "account/login_passkey.html")


@never_cache
def sign_in_again(request):
    """Where somebody lands whose code is used up, too old, or asked for in another browser."""
    if not len(messages.get_messages(request)):
        messages.error(
            request,
            _("This code no longer works, or was asked for in another browser. Ask for a new one."),
        )
    return redirect("join_email" if JOINING in request.session else "account_login")


class OnlyGuessesCount:
    """allauth counts whatever is sent; an empty box uses up nothing here."""

    def form_invalid(self, form):
        if isinstance(form, MailedCode) and not form.is_guess:
            return self.render_to_response(self.get_context_data(form=form))
        return super().form_invalid(form)


class SignInCode(OnlyGuessesCount, allauth_views.ConfirmLoginCodeView):
    """Enter the code that signs in."""


class PasswordResetCode(OnlyGuessesCount, allauth_views.ConfirmPasswordResetCodeView):
    """Enter the code that allows a new password."""


class AddressCode(OnlyGuessesCount, allauth_views.ConfirmEmailVerificationCodeView):
    """Enter the code that shows that an address is one's own."""


def wait_a_little(request, exception=None):
    """Too much in a short time: when to try again, in words and for machines."""
    response = render(request, "429.html", status=429)
    response.headers["Retry-After"] = str(FIVE_MINUTES)
    return response
