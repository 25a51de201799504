"""The frame of our own pages in the admin."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

HOME = {"url": reverse_lazy("wagtailadmin_home"), "label": _("Home")}


def admin_page(
    request: HttpRequest, template: str, title, above: list[dict], icon: str, form=None, **context
) -> HttpResponse:
    """Answer with `wagtailadmin/<template>.html`; 422 where the form that was sent has errors.

    `above` are the pages between the first one and this: `[{"url": …, "label": …}]`.
    """
    has_errors = bool(form and form.errors)
    if has_errors:  # the browser scrolls to what has the focus
        wrong = next((name for name in form.fields if name in form.errors), None)
        if wrong:
            form.fields[wrong].widget.attrs["autofocus"] = True
    context |= {
        "breadcrumbs_items": [HOME, *above, {"url": "", "label": title}],
        "header_title": title,
        "header_icon": icon,
        "sent": form if has_errors else None,
    }
    status = 422 if has_errors else 200
    return render(request, f"wagtailadmin/{template}.html", context, status=status)
