from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField


class MenuItemBlock(blocks.StructBlock):
    """A page in a menu. Its own title is used in each language unless a shorter one is given."""

    page = blocks.PageChooserBlock(label=_("Page"))
    label = blocks.CharBlock(label=_("Shorter title"), max_length=40, required=False)
    label_cy = blocks.CharBlock(label=_("Shorter title in Welsh"), max_length=40, required=False)

    class Meta:
        icon = "link"
        label = _("Page")


@register_setting(icon="cog", order=1)
class SiteSettings(BaseSiteSetting):
    """What organisers decide about the whole site: its name, its menus, who gets its mail."""

    name = models.CharField(_("name"), max_length=60, default="Peer Learning Network")
    name_cy = models.CharField(_("name in Welsh"), max_length=60, blank=True)
    contact_email = models.EmailField(
        _("organisers' e-mail address"),
        blank=True,
        help_text=_("Messages from the contact form go here."),
    )
    is_demonstration = models.BooleanField(
        _("this site is a demonstration"),
        default=False,
        help_text=_("Every page then says so."),
    )
    demonstration_loaded_at = models.DateTimeField(null=True, editable=False)
    main_menu = StreamField(
        [("item", MenuItemBlock())], verbose_name=_("main menu"), blank=True, max_num=7
    )
    footer_menu = StreamField(
        [("item", MenuItemBlock())], verbose_name=_("footer menu"), blank=True, max_num=12
    )

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("name"),
                    FieldPanel("name_cy"),
                    FieldPanel("contact_email"),
                    FieldPanel("is_demonstration"),
                ],
                heading=_("Site"),
            ),
            ObjectList([FieldPanel("main_menu"), FieldPanel("footer_menu")], heading=_("Menus")),
        ]
    )

    class Meta:
        verbose_name = _("site settings")
        verbose_name_plural = _("site settings")

    def name_in_language(self) -> str:
        """The site's name for the reader's language."""
        return self.name_cy if get_language() == "cy" and self.name_cy else self.name
