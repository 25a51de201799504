"""What every page about people in the admin has: who may open it, its frame, its errors."""

from django.shortcuts import render
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import user_passes_test

from accounts.models import Organisation
from accounts.permissions import is_organiser

HOME = {"url": reverse_lazy("wagtailadmin_home"), "label": _("Home")}
QUEUE = ("people:index", _("People to check"))
MEMBERS = ("people:members", _("Members"))
DEPARTURES = ("people:departures", _("Said to have left"))

look_after_members = user_passes_test(is_organiser)


def page(request, name: str, title, above: tuple | None = None, form=None, **context):
    """Answer with `wagtailadmin/network/<name>.html`; 422 where the form that was sent has errors."""
    trail = [HOME]
    if above:
        trail.append({"url": reverse(above[0]), "label": above[1]})
    has_errors = bool(form and form.errors)
    if has_errors:  # the browser scrolls to what has the focus
        wrong = next((name for name in form.fields if name in form.errors), None)
        if wrong:
            form.fields[wrong].widget.attrs["autofocus"] = True
    context |= {
        "breadcrumbs_items": [*trail, {"url": "", "label": title}],
        "header_title": title,
        "header_icon": "group",
        "sent": form if has_errors else None,
    }
    template = f"wagtailadmin/network/{name}.html"
    return render(request, template, context, status=422 if has_errors else 200)


def bodies_of_today():
    """What a field for an organisation suggests."""
    return Organisation.objects.current().order_by("name").values_list("name", "code")
