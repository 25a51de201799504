"""What was withdrawn, and why: asked of whoever unpublishes or deletes something, and open to be corrected."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from resources.models import LibraryPage, Withdrawal


class OnlyReasons(ModelPermissionPolicy):
    """A withdrawal is made by withdrawing and ends by publishing again; here only its reason is written."""

    def user_has_permission(self, user, action):
        return action in ("view", "change") and super().user_has_permission(user, action)


class WithdrawalIndexView(IndexView):
    """Without what is published in one of its languages."""

    def get_base_queryset(self):
        return super().get_base_queryset().gone().select_related("identifier")


class WithdrawalViewSet(ModelViewSet):
    """The withdrawn items, the newest first."""

    model = Withdrawal
    icon = "bin"
    menu_label = gettext_lazy("Withdrawn items")
    menu_order = 1300
    menu_hook = "register_reports_menu_item"
    list_display = [
        "title",
        Column("identifier", label=gettext_lazy("Permanent identifier")),
        DateColumn("at", label=gettext_lazy("Withdrawn")),
        Column("reason", label=gettext_lazy("Reason")),
        BooleanColumn("members_only", label=gettext_lazy("Members only")),
    ]
    search_fields = ["title", "reason"]
    panels = [
        FieldPanel("title", read_only=True),
        FieldPanel("identifier", read_only=True),
        FieldPanel("at", read_only=True),
        FieldPanel("reason"),
    ]
    ordering = ["-at"]
    copy_view_enabled = False
    add_to_reference_index = False
    index_view_class = WithdrawalIndexView


def ask_why(request, pages: list):
    """After something was withdrawn: where its reason is written. None: nothing of the library was."""
    keys = [
        page.translation_key for page in pages if isinstance(page.specific_deferred, LibraryPage)
    ]
    gone = list(Withdrawal.objects.gone().filter(identifier__translation_key__in=keys))
    if not gone or not request.user.has_perm("resources.change_withdrawal"):
        return None
    messages.info(
        request,
        _("Its permanent address says from now on that it was withdrawn. Say why, if you can."),
    )
    if len(gone) == 1:
        return redirect(reverse("withdrawn:edit", args=[gone[0].pk]))
    return redirect(reverse("withdrawn:index"))
