from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from core.blocks import BodyBlock
from core.models import BasePage


class ContactMessage(models.Model):
    """What somebody wrote to the organisers."""

    class About(models.TextChoices):
        QUESTION = "question", _("A question about running a process")
        JOIN = "join", _("Joining the network")
        ACCESS = "accessibility", _("Something I could not read or use")
        SITE = "site", _("Something wrong on this site")
        OTHER = "other", _("Something else")

    name = models.CharField(_("your name"), max_length=150)
    email = models.EmailField(_("your e-mail address"))
    about = models.CharField(_("what it is about"), max_length=20, choices=About.choices)
    message = models.TextField(_("your message"), validators=[MaxLengthValidator(5000)])
    sent_at = models.DateTimeField(_("sent"), auto_now_add=True)
    answered = models.BooleanField(_("answered"), default=False)

    class Meta:
        verbose_name = _("message to the organisers")
        verbose_name_plural = _("messages to the organisers")
        ordering = ["-sent_at"]
        default_permissions = ("view", "change", "delete")

    def __str__(self):
        return f"{self.name}: {self.get_about_display()}"


class ContactPage(BasePage):
    """A form that reaches the organisers."""

    body = StreamField(BodyBlock(), verbose_name=_("introduction"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    template = "home/contact_page.html"
    page_description = _("A form that reaches the organisers.")

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    def serve(self, request, *args, **kwargs):
        """Show the form, or take what was written."""
        from home.views import answer_contact  # views stand to the right of models

        return answer_contact(request, self)

    def get_preview_context(self, request, mode_name):
        """What a visitor finds: the form, empty."""
        from home.forms import ContactForm  # as above

        return super().get_preview_context(request, mode_name) | {"form": ContactForm()}
