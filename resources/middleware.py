"""What happens to every answer on its way out."""

from wagtail.contrib.redirects.middleware import RedirectMiddleware
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from core.refusals import refuse
from resources.permissions import may_see


class MovedPages(RedirectMiddleware):
    """Leads from where a page stood to where it is. Its new address may name it, so only who may see it is told."""

    def process_response(self, request, response):
        answer = super().process_response(request, response)
        if answer is response:
            return response
        page = _moved_from(request.path)
        if page is None or may_see(request.user, page):
            return answer
        if page.live and not request.user.is_authenticated:
            return refuse(request)
        return response  # not found, as if it had never moved


def _moved_from(path: str) -> Page | None:
    return Page.objects.filter(redirect__old_path=Redirect.normalise_path(path)).first()
