from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from wagtail import hooks

from resources.links import SiteLinkHandler
from resources.permissions import may_download


@hooks.register("before_serve_document")
def ask_who_may_have_it(document, request):
    """Files are as visible as the pages that offer them, at every download."""
    if may_download(request.user, document):
        return None
    if request.user.is_authenticated:
        raise PermissionDenied
    return redirect_to_login(request.get_full_path())


@hooks.register("register_rich_text_features", order=10)
def use_our_links(features):
    features.register_link_type(SiteLinkHandler)
