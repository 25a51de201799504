from wagtail.admin.forms import WagtailAdminPageForm

from resources.models.kind import MADE_ELSEWHERE


class LibraryPageForm(WagtailAdminPageForm):
    """Offers the words of the page's own language, each once."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("topics", "methods", "stages"):
            if name in self.fields and self.instance.locale_id:
                terms = self.fields[name].queryset
                self.fields[name].queryset = terms.filter(locale=self.instance.locale_id)


class ResourceForm(LibraryPageForm):
    """Offers the kinds that are no type of page of their own."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "kind" in self.fields:
            offered = self.fields["kind"].choices
            self.fields["kind"].choices = [one for one in offered if one[0] not in MADE_ELSEWHERE]
