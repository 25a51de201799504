from django.utils.translation import gettext_lazy as _

from core.models import BasePage
from events.models.event import EventPage


class EventIndexPage(BasePage):
    """All events: what comes, and what was."""

    content_panels = BasePage.content_panels
    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.EventPage"]
    max_count_per_parent = 1
    template = "events/event_index_page.html"
    page_description = _("Lists the events.")

    class Meta:
        verbose_name = _("event list")
        verbose_name_plural = _("event lists")

    def get_context(self, request, *args, **kwargs):
        events = EventPage.objects.visible_to(request.user).filter(locale=self.locale)
        return super().get_context(request, *args, **kwargs) | {
            "coming": events.coming(),
            "past": events.past(),
        }

    def route(self, request, path_components):
        """Lead to an event: one query in place of two."""
        if path_components:
            events = EventPage.objects.child_of(self).select_related("alias_of")
            found = events.filter(slug=path_components[0]).first()
            if found:
                return found.route(request, path_components[1:])
        return super().route(request, path_components)
