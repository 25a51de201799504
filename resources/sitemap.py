from django.contrib.auth.models import AnonymousUser
from wagtail.contrib.sitemaps import Sitemap

from resources.querysets import visible_pages


class PublicSitemap(Sitemap):
    """The addresses for search engines: what a visitor may see, and nothing else."""

    def items(self):
        root = self.get_wagtail_site().root_page
        pages = visible_pages(AnonymousUser()).descendant_of(root.get_parent())
        return pages.order_by("path").defer_streamfields().specific()
