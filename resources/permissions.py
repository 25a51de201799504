"""Yes or no, nothing else."""

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

from resources.querysets import visible_pages


def may_see(user, page) -> bool:
    """May this person see this published page?"""
    return visible_pages(user).filter(pk=page.pk).exists()


def may_download(user, document) -> bool:
    """May this person have this file? Only if a page they may see offers it; editors always may."""
    if user.has_perm("wagtailadmin.access_admin"):
        return True
    offered = ReferenceIndex.get_references_to(document).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    pages = [int(pk) for pk in offered.values_list("object_id", flat=True)]
    return visible_pages(user).filter(pk__in=pages).exists()
