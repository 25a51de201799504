from csp.middleware import CSPMiddleware
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseBadRequest
from django.utils.translation import gettext as _
from django.views.defaults import page_not_found


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
    """Tells somebody signed in who may not use the admin so, instead of asking them to sign in again."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        signed_in = request.path.startswith("/admin/") and request.user.is_authenticated
        if signed_in and not request.user.has_perm("wagtailadmin.access_admin"):
            raise PermissionDenied
