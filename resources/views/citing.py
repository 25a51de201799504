from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.refusals import refuse
from resources.citing.formats import FORMATS
from resources.citing.harvard import harvard
from resources.citing.reference import reference_to
from resources.forms import CiteForm
from resources.models import Identifier, LibraryPage


def of_an_item(view: Callable) -> Callable:
    """The view gets the item in the reader's language. Who may not see it is answered as by its page; of
    what was withdrawn the permanent address tells.
    """

    @wraps(view)
    def answer(request, identifier, **kwargs):
        work = get_object_or_404(Identifier, value=identifier)
        items = LibraryPage.objects.filter(translation_key=work.translation_key)
        shown = sorted(
            items.visible_to(request.user).select_related("alias_of"),
            key=lambda page: (page.language != get_language(), page.pk),
        )
        if shown:
            return view(request, shown[0], **kwargs)
        if items.published().exists():
            return refuse(request)
        if items.live().exists():  # held back: nothing is there yet
            raise Http404
        return redirect(work)

    return answer


@require_safe
@of_an_item
def cite(request, page):
    """How to refer to an item, or to a page of it."""
    form = CiteForm(request.GET)
    number = form.cleaned_data["page"] if form.is_valid() else None
    line, in_text = harvard(reference_to(page, number))
    context = {
        "item": page,
        "form": form,
        "line": line,
        "in_text": in_text,
        "number": number,
        "formats": {name: one.name for name, one in FORMATS.items()},
    }
    return render(request, "resources/cite.html", context, status=400 if form.errors else 200)


@require_safe
@of_an_item
def cite_as(request, page, form):
    """The same as a file for a reference manager."""
    if form not in FORMATS:
        raise Http404
    asked = CiteForm(request.GET)
    if not asked.is_valid():
        words = asked.errors["page"][0]
        return HttpResponseBadRequest(words, content_type="text/plain; charset=utf-8")
    reference = reference_to(page, asked.cleaned_data["page"])
    wanted = FORMATS[form]
    answer = HttpResponse(
        wanted.write(reference), content_type=f"{wanted.media_type}; charset=utf-8"
    )
    answer["Content-Disposition"] = f'attachment; filename="{reference.identifier}.{form}"'
    return answer
