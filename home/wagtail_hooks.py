"""What organisers and editors find in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.models import Method, Stage, Topic
from home.models import ContactMessage


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


class NobodyAdds(ModelPermissionPolicy):
    """Messages come from the contact page; in the admin nobody writes one, administrators neither."""

    def user_has_permission(self, user, action):
        return action != "add" and super().user_has_permission(user, action)


register_permission_policy(ContactMessage, NobodyAdds(ContactMessage))


class ContactMessageViewSet(ModelViewSet):
    """What people wrote: read it, mark it as answered, delete it. Nobody writes one here."""

    model = ContactMessage
    icon = "mail"
    menu_label = _("Messages")
    menu_order = 210
    add_to_admin_menu = True
    list_display = ["name", "about", "sent_at", "answered"]
    list_filter = ["about", "answered"]
    search_fields = ["name", "email", "message"]
    inspect_view_enabled = True
    form_fields = ["answered"]
    ordering = ["-sent_at"]


@hooks.register("register_admin_viewset")
def register_messages():
    return ContactMessageViewSet("messages")


class StrictContentChecks(ContentCheckerItem):
    """Wagtail's checks of a page's content, with the rules our own tests hold pages to."""

    axe_run_only = [*ContentCheckerItem.axe_run_only, "image-alt", "page-has-heading-one"]


@hooks.register("construct_wagtail_userbar")
def use_strict_checks(request, items, page):
    items[:] = [
        StrictContentChecks(in_editor=item.in_editor)
        if isinstance(item, ContentCheckerItem)
        else item
        for item in items
    ]
