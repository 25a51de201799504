"""What every page about people in the admin has: who may open it, and its frame."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import user_passes_test

from accounts.models import Organisation
from accounts.permissions import is_organiser
from core.admin import admin_page

QUEUE = ("people:index", _("People to check"))
MEMBERS = ("people:members", _("Members"))
DEPARTURES = ("people:departures", _("Said to have left"))

look_after_members = user_passes_test(is_organiser)


def page(request, name: str, title, above: tuple | None = None, form=None, **context):
    """Answer with `wagtailadmin/network/<name>.html`, below the page `above`."""
    trail = [{"url": reverse(above[0]), "label": above[1]}] if above else []
    return admin_page(request, f"network/{name}", title, trail, "group", form, **context)


def bodies_of_today():
    """What a field for an organisation suggests."""
    return Organisation.objects.current().order_by("name").values_list("name", "code")
