"""All addresses. The public ones are promises: docs/architecture.md lists them."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path, reverse_lazy
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

from home import views
from network.sitemap import OrganisationSitemap
from resources.api import api
from resources.sitemap import PublicSitemap
from resources.views import download, first_page

handler429 = "accounts.views.wait_a_little"  # allauth looks for it here

SITEMAPS = {"pages": PublicSitemap, "organisations": OrganisationSitemap}

urlpatterns = [
    # One door: the admin has no sign-in of its own.
    path(
        "admin/login/",
        RedirectView.as_view(url=reverse_lazy("account_login"), query_string=True),
    ),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/<int:document_id>/first-page.webp", first_page, name="first_page"),
    path("documents/<int:document_id>/<str:document_filename>", download),
    path("documents/", include(wagtaildocs_urls)),
    path("api/v1/", api.urls),
    path("robots.txt", views.robots),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path(
        "favicon.ico",
        RedirectView.as_view(url=f"{settings.STATIC_URL}icons/favicon.ico", permanent=True),
    ),
]

if settings.DEBUG:
    urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)

urlpatterns += i18n_patterns(
    path("account/", include("accounts.urls")),
    path("account/", include("allauth.account.urls")),
    path("", include("resources.urls")),
    path("", include("network.urls")),
    path("", include("events.urls")),
    path("", include("home.urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
