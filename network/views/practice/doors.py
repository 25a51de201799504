"""Who stands before an entry that is being written."""

from functools import wraps

from django.http import Http404
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from accounts.permissions import is_member
from core.refusals import refuse
from core.sent import refuse_what_is_sent
from network.models import PracticePage
from network.permissions import may_look_inside, may_write
from resources.models import Identifier


def entry_named(identifier: str) -> PracticePage:
    """The entry that its authors write, by its permanent identifier."""
    named = Identifier.objects.filter(value=identifier).values("translation_key")
    page = PracticePage.objects.originals().filter(translation_key__in=named).first()
    if page is None:
        raise Http404
    return page


def for_authors(view=None, *, shown=dict, reads=False):
    """For who may write an entry; the view gets its page. With `reads` also for who may only look inside.

    To every other member nothing is there. What was typed is given back where it cannot be taken
    (`core.sent`): `shown()` are the labels of its texts, by the name of their field.
    """
    if view is None:
        return lambda view: for_authors(view, shown=shown, reads=reads)

    @csrf_exempt  # refuse_what_is_sent checks it, and loses nothing
    @never_cache
    @wraps(view)
    def answer(request, identifier: str, *args, **kwargs):
        if request.method == "POST":
            if given_back := refuse_what_is_sent(request, shown()):
                return given_back
        elif not is_member(request.user):
            return refuse(request)
        page = entry_named(identifier)
        allowed = may_look_inside if reads else may_write
        if not allowed(request.user, page):
            raise Http404
        response = view(request, page, *args, **kwargs)
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return answer
