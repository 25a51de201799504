"""Yes or no, nothing else."""

from accounts.permissions import is_member


def may_see(user, item) -> bool:
    """May this person see this published library page?"""
    return item.visibility == "public" or is_member(user)


def may_download(user, document) -> bool:
    """May this person have this file? One that belongs to library pages needs one they may see."""
    attached = document.attachments.select_related("page")
    if not attached or user.has_perm("wagtailadmin.access_admin"):
        return True
    pages = [attachment.page for attachment in attached]
    return any(page.live and may_see(user, page) for page in pages)
