from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.permissions import is_member
from core.pasting import LARGEST, from_html


@never_cache
@require_POST
def paste(request):
    """What a member pasted, as Markdown: its HTML comes as `html`. 413 where that is too much."""
    if not is_member(request.user):
        raise PermissionDenied
    html = request.POST.get("html", "")
    if len(html) > LARGEST:
        return HttpResponse(status=413)
    return HttpResponse(from_html(html), content_type="text/plain; charset=utf-8")
