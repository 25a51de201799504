"""Questions asked of what became of recommendations."""

from django.apps import apps
from django.db.models import Exists, OuterRef, QuerySet


class RecommendationChangeQuerySet(QuerySet):
    """Questions asked of the changes that became public."""

    def visible_to(self, user):
        """Those of entries that this person may see now: what is withdrawn is told no more."""
        entries = apps.get_model("network", "PracticePage").objects.visible_to(user)
        return self.filter(page__in=entries.values("pk"))

    def news(self):
        """Without the progress that came together with its recommendation: there it was no change."""
        came = self.model.objects.filter(
            what="new",
            page=OuterRef("page"),
            recommendation=OuterRef("recommendation"),
            at=OuterRef("at"),
        )
        return self.exclude(Exists(came), what="progress")
