"""What a site needs before its first page: languages, a front page, and who may do what."""

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

ORGANISERS = "Organisers"
EDITORS = "Editors"
PAGE_RIGHTS = ["add_page", "change_page", "publish_page"]
FILE_RIGHTS = ["add_siteimage", "change_siteimage", "choose_siteimage"] + [
    "add_sitedocument",
    "change_sitedocument",
    "choose_sitedocument",
]
EDITOR_RIGHTS = ["access_admin", "submit_translation"]
ORGANISER_RIGHTS = [
    *EDITOR_RIGHTS,
    "view_contactmessage",
    "change_contactmessage",
    "delete_contactmessage",
    "change_sitesettings",
    *(f"{verb}_{term}" for term in ("topic", "method", "stage") for verb in ("add", "change")),
]


@transaction.atomic
def set_up_site(hostname: str = "localhost", port: int = 80) -> HomePage:
    """Make what is missing and leave what is there. Returns the front page in English."""
    english = Locale.objects.get_or_create(language_code="en-gb")[0]
    welsh = Locale.objects.get_or_create(language_code="cy")[0]
    home = HomePage.objects.filter(locale=english).first() or _make_home(english)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if site.root_page_id != home.pk:
        site.hostname, site.port, site.root_page = hostname, port, home
        site.save()
    # Each page without a Welsh text of its own is shown in English at its Welsh address.
    LocaleSynchronization.objects.get_or_create(locale=welsh, defaults={"sync_from": english})
    _grant(ORGANISERS, ORGANISER_RIGHTS)
    _grant(EDITORS, EDITOR_RIGHTS)
    return home


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
    Site.objects.filter(is_default_site=True).update(root_page=home)
    Page.objects.filter(depth=2, content_type__model="page").delete()  # Wagtail's own welcome
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
    for permission in Permission.objects.filter(codename__in=FILE_RIGHTS):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=files, permission=permission
        )
