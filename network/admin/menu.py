"""How many people wait, in the menu and on the first page of the admin."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.sidebar import LinkMenuItem, SubMenuItem

from accounts.permissions import is_organiser
from network.admin import facts
from network.models import PracticePage


def waiting(request) -> int:
    """People to check; asked once for a page."""
    if not hasattr(request, "people_who_wait"):
        request.people_who_wait = facts.how_many_wait()
    return request.people_who_wait


def reported(request) -> int:
    """Reports that somebody has left."""
    return facts.departures().count()


def to_read(request) -> int:
    """Entries of practice that were submitted; asked once for a page."""
    if not hasattr(request, "practice_to_read"):
        request.practice_to_read = PracticePage.objects.waiting().count()
    return request.practice_to_read


def _counted(label, number: int) -> str:
    return _("%(label)s (%(n)s)") % {"label": label, "n": number} if number else str(label)


class CountedItem(MenuItem):
    """A link that says how many wait behind it."""

    def __init__(self, label, url, count, **options):
        super().__init__(label, url, **options)
        self.count = count

    def render_component(self, request):
        label = _counted(self.label, self.count(request))
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name)


class PracticeMenuItem(CountedItem):
    """What was submitted, for those who decide about it."""

    def is_shown(self, request):
        return is_organiser(request.user)


def practice_menu_item() -> PracticeMenuItem:
    """Practice that waits to be read."""
    return PracticeMenuItem(
        gettext_lazy("Practice"),
        reverse("practice_review:index"),
        to_read,
        name="practice",
        icon_name="doc-full-inverse",
        order=210,
    )


class PeopleMenuItem(SubmenuMenuItem):
    """What only those see who look after members, with how many wait."""

    def is_shown(self, request):
        return is_organiser(request.user)

    def render_component(self, request):
        label, items = _counted(self.label, waiting(request)), self.menu.render_component(request)
        return SubMenuItem(self.name, label, items, icon_name=self.icon_name)


def people_menu() -> PeopleMenuItem:
    """To check, members, said to have left."""
    items = [
        CountedItem(
            gettext_lazy("To check"),
            reverse("people:index"),
            waiting,
            name="people-to-check",
            icon_name="tasks",
            order=1,
        ),
        MenuItem(
            gettext_lazy("Members"),
            reverse("people:members"),
            name="people-members",
            icon_name="group",
            order=2,
        ),
        CountedItem(
            gettext_lazy("Said to have left"),
            reverse("people:departures"),
            reported,
            name="people-departures",
            icon_name="logout",
            order=3,
        ),
    ]
    menu = Menu(items=items)
    return PeopleMenuItem(gettext_lazy("People"), menu, name="people", icon_name="group", order=200)


class PeopleToCheck(SummaryItem):
    """How many people wait, for those who can decide."""

    order = 50
    template_name = "wagtailadmin/network/summary.html"

    def is_shown(self):
        return is_organiser(self.request.user)

    def get_context_data(self, parent_context):
        return {"waiting": waiting(self.request)}


class PracticeToRead(SummaryItem):
    """How many entries of practice wait, for those who can decide."""

    order = 55
    template_name = "wagtailadmin/network/practice_summary.html"

    def is_shown(self):
        return is_organiser(self.request.user)

    def get_context_data(self, parent_context):
        return {"waiting": to_read(self.request)}
