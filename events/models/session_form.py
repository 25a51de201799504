from django.utils.translation import gettext_lazy as _

from resources.models.editor_form import LibraryPageForm


class SessionForm(LibraryPageForm):
    """Offers the rooms and tracks of its own event, and begins where the event begins."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        event = self.parent_page.specific.original
        for name, offered in (("room", event.rooms), ("track", event.tracks)):
            if name in self.fields:
                self.fields[name].queryset = offered.all()
        if "starts_at" in self.fields and not self.instance.pk:
            self.initial.setdefault("starts_at", event.starts_at)

    def clean(self):
        """A new session has no place in the tree yet by which its model could tell."""
        cleaned = super().clean()
        slug = cleaned.get("slug")
        if slug and not self.instance._slug_is_available(slug, self.parent_page, self.instance):
            self.add_error("slug", _("Something else stands at this address. Choose another slug."))
        return cleaned
