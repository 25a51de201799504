"""Yes or no, nothing else."""

from django.apps import apps

from accounts.permissions import is_member


def may_organise(user, event) -> bool:
    """May this person put its programme together? Those whom Wagtail lets publish the event."""
    return event.permissions_for_user(user).can_publish()


def list_to_add_to(user):
    """The list below which this person may add an event, or None: Wagtail says who may."""
    lists = apps.get_model("events", "EventIndexPage").objects.filter(alias_of=None)
    return next((one for one in lists if one.permissions_for_user(user).can_add_subpage()), None)


def may_add_events(user) -> bool:
    """May this person make new events? Those whom Wagtail lets publish below the list of events."""
    index = apps.get_model("events", "EventIndexPage").objects.filter(alias_of=None).first()
    return bool(index) and index.permissions_for_user(user).can_publish_subpage()


def may_join_online(user, event) -> bool:
    """May this person have the online link of an event? Members may, until it is over or cancelled."""
    return is_member(user) and not (event.is_past or event.is_cancelled)
