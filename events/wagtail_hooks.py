from django.contrib import messages
from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages as admin_messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.messages import button
from wagtail.admin.widgets import Button
from wagtail.permissions import page_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from events.admin import urls
from events.admin.pages import first_tab
from events.clashes import clashes
from events.materials import without_words
from events.models import EventPage, Series, SessionPage
from events.permissions import may_organise


@hooks.register("register_admin_urls")
def register_events():
    return [path("events/", include(urls))]


class EventsMenuItem(MenuItem):
    """Shown to those who may publish some event."""

    def is_shown(self, request):
        return page_permission_policy.user_has_any_permission(request.user, {"publish"})


@hooks.register("register_admin_menu_item")
def register_events_menu():
    url = reverse("organise:index")
    return EventsMenuItem(_("Events"), url, name="events", icon_name="calendar", order=210)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def say_what_does_not_fit(request, page):
    """After a session is kept: what clashes with it. The organiser decides what to do about it."""
    if isinstance(page, SessionPage):
        for words in clashes(page):
            messages.warning(request, words)


@hooks.register("after_create_page")
def lead_to_its_programme(request, page):
    """After an event is made: the way to its programme, which the editor of pages does not know."""
    if isinstance(page, EventPage) and may_organise(request.user, page):
        words = _("Sessions are added at the programme desk, and released from there.")
        way = button(first_tab(page), _("Put the programme together"))
        admin_messages.info(request, words, buttons=[way])


@hooks.register("register_page_header_buttons")
def register_way_to_the_desk(page, user, view_name, next_url=None):
    """From the editor of an event to what organisers do with it."""
    if page.specific_class is EventPage and may_organise(user, page):
        words = _("Programme, materials and notes")
        yield Button(words, first_tab(page), priority=5, icon_name="calendar")


@hooks.register("after_publish_page")
def say_what_cannot_be_followed(request, page):
    """After a session is published: which of its films have neither captions nor a transcript."""
    if isinstance(page, SessionPage):
        for title in without_words(page):
            words = _(
                "The film “%(title)s” has neither captions nor a transcript: whoever cannot hear it is left out, and nothing said in it is found."
            )
            messages.warning(request, words % {"title": title})


class SeriesViewSet(SnippetViewSet):
    model = Series
    icon = "calendar-alt"
    menu_label = _("Series of events")
    list_display = ["name", "slug", "description"]


register_snippet(SeriesViewSet)
