"""The one answer to somebody who may not see a thing that is there."""

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse


def refuse(request: HttpRequest) -> HttpResponse:
    """Ask a visitor to sign in; PermissionDenied for whoever has done so."""
    if request.user.is_authenticated:
        raise PermissionDenied
    return redirect_to_login(request.get_full_path())
