from wagtail.admin.forms import WagtailAdminPageForm


class LibraryPageForm(WagtailAdminPageForm):
    """Offers the words of the page's own language, each once."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("topics", "methods", "stages"):
            if name in self.fields and self.instance.locale_id:
                terms = self.fields[name].queryset
                self.fields[name].queryset = terms.filter(locale=self.instance.locale_id)
