from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from core.blocks import BodyBlock
from core.models import BasePage


class JoinPage(BasePage):
    """What one needs to join, and what others will see; the way in stands below the words."""

    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    template = "network/join_page.html"
    page_description = _("About joining, with the way in.")

    class Meta:
        verbose_name = _("page about joining")
        verbose_name_plural = _("pages about joining")

    def get_context(self, request, *args, **kwargs):
        """With the application of somebody signed in, if they have an open one."""
        user = request.user
        application = user.applications.open().first() if user.is_authenticated else None
        return super().get_context(request, *args, **kwargs) | {"application": application}
