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
