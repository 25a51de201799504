"""What organisers and editors find in the admin."""

from django.template.defaultfilters import linebreaksbr
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from home.models import ContactMessage


class NobodyAdds(ModelPermissionPolicy):
    """Messages come from the contact page; in the admin nobody writes one, administrators neither."""

    def user_has_permission(self, user, action):
        return action != "add" and super().user_has_permission(user, action)


register_permission_policy(ContactMessage, NobodyAdds(ContactMessage))


class LinesPanel(FieldPanel):
    """Text to read, with the line breaks it was written with."""

    def format_value_for_display(self, value):
        return linebreaksbr(value)


class ContactMessageViewSet(ModelViewSet):
    """What people wrote: read it, mark it as answered, delete it. Nobody writes one here."""

    model = ContactMessage
    icon = "mail"
    menu_label = _("Messages")
    menu_order = 210
    add_to_admin_menu = True
    list_display = [
        "name",
        Column("about", label=_("About"), accessor="get_about_display"),
        DateColumn("sent_at", label=_("Sent")),
        BooleanColumn("answered", label=_("Answered")),
    ]
    list_filter = ["about", "answered"]
    search_fields = ["name", "email", "message"]
    panels = [
        FieldPanel("name", read_only=True, heading=_("From")),
        FieldPanel("email", read_only=True, heading=_("E-mail address")),
        FieldPanel("about", read_only=True, heading=_("About")),
        LinesPanel("message", read_only=True, heading=_("Message")),
        FieldPanel("sent_at", read_only=True, heading=_("Sent")),
        FieldPanel("answered"),
    ]
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


def _delete_twins(pages) -> None:
    """Delete the untranslated twins of pages that are about to go, and of those below them."""
    for page in pages:
        for twin in Page.objects.filter(alias_of__in=page.get_descendants(inclusive=True)).order_by(
            "-depth"
        ):
            twin.delete()


@hooks.register("before_delete_page")
def delete_twins_with_the_page(request, page):
    if request.method == "POST":
        _delete_twins([page])


@hooks.register("before_bulk_action")
def delete_twins_with_the_pages(request, action_type, objects, action_class_instance):
    if action_type == "delete" and objects and isinstance(objects[0], Page):
        _delete_twins(objects)
