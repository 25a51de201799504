from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from network.permissions import knows_what_is_newest
from resources.models.editor_form import LibraryPageForm


class PracticePageForm(LibraryPageForm):
    """In the CMS, which shows little of an entry, nothing of its authors is overwritten or published unseen."""

    def clean(self):
        cleaned = super().clean()
        if self._is_old():
            self.add_error(
                None,
                ValidationError(
                    _(
                        "Its authors saved a newer version while you were editing. Look at what they wrote; saving once"
                        " more puts what stands here in its place."
                    ),
                    "old",
                ),
            )
        if "action-publish" in self.data and not knows_what_is_newest(self.for_user, self.instance):
            self.add_error(
                None,
                ValidationError(
                    _(
                        "Its authors wrote something that they have not submitted: publishing would make it public."
                        " Save a draft instead: what you changed becomes public with their next submission."
                    ),
                    "unread",
                ),
            )
        return cleaned

    def _is_old(self) -> bool:
        """Was there a newer version when this was sent? Wagtail asks that only where it saves by itself."""
        known = self.data.get("overwrite_revision_id") or self.data.get("loaded_revision_id")
        return bool(known) and known != str(self.instance.latest_revision_id)
