"""What organisers find in the admin about people, and what its history calls their deeds."""

from django.shortcuts import redirect
from django.urls import include, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.home import WorkflowObjectsToModeratePanel
from wagtail.log_actions import LogFormatter

from network import actions
from network.admin import practice_urls, urls
from network.admin.menu import PeopleToCheck, PracticeToRead, people_menu, practice_menu_item
from network.models import PracticePage
from network.permissions import knows_what_is_newest


@hooks.register("register_admin_urls")
def register_people():
    return [path("people/", include(urls)), path("practice/", include(practice_urls))]


@hooks.register("register_admin_menu_item")
def register_people_menu():
    return people_menu()


@hooks.register("register_admin_menu_item")
def register_practice_menu():
    return practice_menu_item()


@hooks.register("construct_homepage_summary_items")
def say_who_waits(request, items):
    items.append(PeopleToCheck(request))
    items.append(PracticeToRead(request))


@hooks.register("construct_homepage_panels")
def leave_reading_to_its_own_page(request, panels):
    """What waits is read beside comments, not in the form for pages: the line above the panels leads there."""
    panels[:] = [one for one in panels if not isinstance(one, WorkflowObjectsToModeratePanel)]


@hooks.register("after_create_user")
def let_them_sign_in(request, user):
    """An administrator made somebody an account: a code to this address lets them in."""
    actions.trust_address(user)


@hooks.register("after_edit_user")
def follow_the_address(request, user):
    """An administrator may have given somebody another address."""
    if actions.trust_address(user):
        actions.follow_address(user)


@hooks.register("before_bulk_action")
def publish_nothing_unseen(request, action_type, objects, action):
    """Of many entries at once nobody publishes what its authors have not submitted."""
    if action_type != "publish" or request.method != "POST":
        return None
    entries = [page for one in objects if isinstance(page := one.specific, PracticePage)]
    unseen = [one for one in entries if not knows_what_is_newest(request.user, one)]
    if not unseen:
        return None
    words = _(
        "Nothing was published: the authors of these wrote what they have not submitted: %(names)s."
    )
    messages.warning(request, words % {"names": ", ".join(one.draft_title for one in unseen)})
    return redirect("wagtailadmin_explore", unseen[0].get_parent().pk)


class Formatter(LogFormatter):
    """A sentence with what the entry remembers; where it remembers nothing, the label will do."""

    needs = ""

    def format_message(self, log_entry):
        data = log_entry.data
        return self.message % data if data.get(self.needs) else self.label

    def format_comment(self, log_entry):
        return log_entry.data.get("reason", "")


# Action, label, whole sentence, what of the entry the sentence needs.
DEEDS = [
    ("approve", _("Approved"), _("Approved: speaks for %(speaks_for)s"), "speaks_for"),
    ("refuse", _("Refused"), _("Refused: wanted to speak for %(speaks_for)s"), "speaks_for"),
    ("ask", _("Asked a question"), "", ""),
    ("correct", _("Organisation corrected"), _("Organisation corrected: %(to)s"), "to"),
    ("suspend", _("Suspended"), "", ""),
    ("restore", _("Restored"), "", ""),
    (
        "verify",
        _("Affiliation verified"),
        _("Verified: speaks for %(organisation)s"),
        "organisation",
    ),
    ("trust", _("Posts practice without being read first"), "", ""),
    ("distrust", _("Posts practice after an organiser has read it"), "", ""),
    ("withdraw_practice", _("Withdrawn"), "", ""),
    ("end", _("Affiliation ended"), _("No longer speaks for %(organisation)s"), "organisation"),
]


@hooks.register("register_log_actions")
def name_our_actions(registry):
    for name, label, message, needs in DEEDS:
        words = {"label": label, "message": message, "needs": needs}
        formatter = type(f"{name.title()}Formatter", (Formatter,), words)
        registry.register_action(f"network.{name}")(formatter)

    @registry.register_action("network.departure")
    class DepartureFormatter(LogFormatter):
        label = _("A report was decided")

        def format_message(self, log_entry):
            data = log_entry.data
            if data.get("was_right"):
                words = _("Somebody said that they had left %(organisation)s: that was right")
            else:
                words = _("Somebody said that they had left %(organisation)s: that was wrong")
            return words % {"organisation": data.get("organisation", "")}
