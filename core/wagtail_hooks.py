"""The vocabulary in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.models import Method, Stage, Topic


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    list_display = ["name", "slug", "description"]


class MethodViewSet(TopicViewSet):
    model = Method
    icon = "group"


class StageViewSet(TopicViewSet):
    model = Stage
    icon = "list-ol"
    list_display = ["name", "slug", "position"]


class VocabularyGroup(SnippetViewSetGroup):
    """The words by which things are found."""

    items = (TopicViewSet, MethodViewSet, StageViewSet)
    menu_label = _("Vocabulary")
    menu_icon = "tag"
    menu_order = 500


register_snippet(VocabularyGroup)
