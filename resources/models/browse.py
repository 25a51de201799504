from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from core.blocks import BodyBlock
from core.models import BasePage
from resources.forms import BrowseForm
from resources.models.kind import Kind
from resources.models.library import LibraryPage


class ResourceIndexPage(BasePage):
    """The shelf: everything in the library, newest first, narrowed by a few choices."""

    PER_PAGE = 20

    body = StreamField(BodyBlock(), verbose_name=_("introduction"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["resources.ResourcePage", "resources.GuidePage"]
    max_count_per_parent = 1
    template = "resources/resource_index_page.html"
    page_description = _("Lists everything in the library.")

    class Meta:
        verbose_name = _("library")
        verbose_name_plural = _("libraries")

    def get_context(self, request, *args, **kwargs):
        form = BrowseForm(request.GET, kinds=Kind.choices)
        items = (
            LibraryPage.objects.visible_to(request.user)
            .filter(locale=self.locale)
            .matching(**form.choices())
            .newest_first()
        )
        page_of_items = Paginator(items, self.PER_PAGE).get_page(request.GET.get("page"))
        return super().get_context(request, *args, **kwargs) | {
            "form": form,
            "items": page_of_items,
            "chosen": form.chosen_labels(),
        }
