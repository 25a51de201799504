from django.contrib.sitemaps import Sitemap

from accounts.models import Organisation


class OrganisationSitemap(Sitemap):
    """The organisations of today, for search engines, in both languages."""

    i18n = True

    def items(self):
        return Organisation.objects.current()
