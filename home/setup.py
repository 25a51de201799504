"""What a site needs before its first page: languages, a front page, and who may do what."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Site,
)
from wagtail_localize.models import LocaleSynchronization

from home.models import HomePage
from network.actions.practice.workflow import ORGANISERS, let_organisers_read_first

EDITORS = "Editors"
PAGE_RIGHTS = ["add_page", "change_page", "publish_page"]
# Wagtail asks for the rights of its own image and document models, whichever are in use.
FILE_RIGHTS = [
    f"{verb}_{kind}" for kind in ("image", "document") for verb in ("add", "change", "choose")
]
EDITOR_RIGHTS = ["access_admin", "submit_translation", "view_withdrawal", "change_withdrawal"]
ORGANISER_RIGHTS = [
    *EDITOR_RIGHTS,
    "view_contactmessage",
    "change_contactmessage",
    "delete_contactmessage",
    "change_sitesettings",
    "look_after_members",
    "view_questionasked",
    *(
        f"{verb}_{term}"
        for term in ("topic", "method", "stage", "series")
        for verb in ("add", "change")
    ),
    *(f"{verb}_synonymgroup" for verb in ("view", "add", "change", "delete")),
    *(
        f"{verb}_{thing}"
        for thing in ("organisation", "emaildomain")
        for verb in ("view", "add", "change")
    ),
]


@transaction.atomic
def set_up_site() -> HomePage:
    """Make what is missing and leave what is there. Returns the front page in English."""
    english = Locale.objects.get_or_create(language_code="en-gb")[0]
    welsh = Locale.objects.get_or_create(language_code="cy")[0]
    home = HomePage.objects.filter(locale=english).first() or _make_home(english)
    set_address(home)
    for welcome in Page.objects.filter(depth=2, content_type__model="page"):
        welcome.delete()  # Wagtail's own
    # Each page without a Welsh text of its own is shown in English at its Welsh address.
    twins, _created = LocaleSynchronization.objects.get_or_create(
        locale=welsh, defaults={"sync_from": english}
    )
    if not home.get_translations().exists():
        twins.sync_trees()
    _grant(ORGANISERS, ORGANISER_RIGHTS)
    _grant(EDITORS, EDITOR_RIGHTS)
    let_organisers_read_first()
    return home


def set_address(home: HomePage | None = None) -> None:
    """The site answers at BASE_URL: canonical addresses, the sitemap and mails say so."""
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    address = urlsplit(settings.BASE_URL)
    site.hostname = address.hostname
    site.port = address.port or (443 if address.scheme == "https" else 80)
    if home:
        site.root_page = home
    site.save()


def _make_home(locale: Locale) -> HomePage:
    root = Page.get_first_root_node()
    home = HomePage(
        title="Peer Learning Network",
        slug="peer-learning-network",
        strapline="Learn from councils that have done it",
        locale=locale,
    )
    root.add_child(instance=home)
    home.save_revision().publish()
    return home


def _grant(name: str, rights: list[str]) -> None:
    group = Group.objects.get_or_create(name=name)[0]
    group.permissions.add(*Permission.objects.filter(codename__in=rights))
    root = Page.get_first_root_node()
    for permission in Permission.objects.filter(
        codename__in=PAGE_RIGHTS, content_type__app_label="wagtailcore"
    ):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    files = Collection.get_first_root_node()
    for permission in Permission.objects.filter(
        codename__in=FILE_RIGHTS, content_type__app_label__in=["wagtailimages", "wagtaildocs"]
    ):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=files, permission=permission
        )
