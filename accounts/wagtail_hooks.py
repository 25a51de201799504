"""What organisers find in the admin, and what its history calls their deeds."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from accounts.admin.viewsets import OrganisationsGroup
from accounts.models import EmailDomain


class NobodyDeletes(ModelPermissionPolicy):
    """A domain is switched off, by administrators too: so one can see where it went."""

    def user_has_permission(self, user, action):
        return action != "delete" and super().user_has_permission(user, action)


register_permission_policy(EmailDomain, NobodyDeletes(EmailDomain))


@hooks.register("register_admin_viewset")
def register_organisations():
    return OrganisationsGroup()


@hooks.register("register_log_actions")
def name_our_actions(actions):
    @actions.register_action("accounts.merge")
    class MergerFormatter(LogFormatter):
        label = _("Record a merger")

        def format_message(self, log_entry):
            data = log_entry.data
            return _("%(old)s was replaced by %(new)s. %(steps)s") % {
                "old": data["from"],
                "new": ", ".join(data["successors"]),
                "steps": " ".join(data.get("steps", [])),
            }
