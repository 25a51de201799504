from csp.middleware import CSPMiddleware
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.defaults import page_not_found

from accounts.permissions import has_second_factor, has_shown_second_factor


class ContentSecurityPolicy(CSPMiddleware):
    """The strict policy everywhere; under /admin/ the least that Wagtail's editor needs.

    Wagtail's date widgets and wagtail-localize's editor start themselves with inline scripts, the
    preview is a frame of our own, and thumbnails of new uploads are data addresses.
    """

    ADMIN = {
        "script-src": ["'unsafe-inline'"],
        "style-src": ["'unsafe-inline'"],
        "img-src": ["data:", "blob:"],
        "frame-src": ["'self'"],
    }

    def process_response(self, request, response):
        if request.path.startswith("/admin/"):
            response._csp_update = self.ADMIN
        if hasattr(request, "may_frame"):
            response._csp_update = {"frame-src": [request.may_frame]}
        if request.path.startswith("/admin/") or getattr(request, "is_preview", False):
            response._csp_replace = {"frame-ancestors": ["'self'"]}
        return super().process_response(request, response)


class PermissionsPolicy:
    """No page of ours asks for a camera, a microphone, a place or a payment."""

    HEADER = ", ".join(
        f"{feature}=()"
        for feature in ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
    )

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", self.HEADER)
        return response


class RefuseNullBytes:
    """A NUL byte in an address is never meant, and Postgres refuses it: say so before it gets there."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return HttpResponseBadRequest(_("The address holds a character that cannot be read."))
        return self.get_response(request)


class OwnNotFoundPage:
    """Shows our page for what is not there, in development too: Wagtail takes every address, so
    Django's list of patterns would help nobody."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, Http404):
            return page_not_found(request, exception)
        return None


class AdminDoor:
    """Who may not use the admin is told so, instead of being asked to sign in again; who may
    shows a second factor first, where the site requires one."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not (request.path.startswith("/admin/") and request.user.is_authenticated):
            return None
        if not request.user.has_perm("wagtailadmin.access_admin"):
            raise PermissionDenied
        if not settings.REQUIRE_SECOND_FACTOR or has_shown_second_factor(request):
            return None
        if not has_second_factor(request.user):
            messages.warning(
                request, _("Set up a second step first. Then you can manage the site.")
            )
            return redirect("mfa_index")
        return redirect_to_login(request.get_full_path(), reverse("mfa_reauthenticate"))
