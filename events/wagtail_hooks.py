from django.contrib import messages
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from events.clashes import clashes
from events.models import Series, SessionPage


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def say_what_does_not_fit(request, page):
    """After a session is kept: what clashes with it. The organiser decides what to do about it."""
    if isinstance(page, SessionPage):
        for words in clashes(page):
            messages.warning(request, words)


class SeriesViewSet(SnippetViewSet):
    model = Series
    icon = "calendar-alt"
    menu_label = _("Series of events")
    list_display = ["name", "slug", "description"]


register_snippet(SeriesViewSet)
