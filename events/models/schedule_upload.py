from django.conf import settings
from django.db import models

from events.models.event import EventPage


class ScheduleUpload(models.Model):
    """A schedule between being uploaded and being confirmed; `home/retention.py` lets it go after a day."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="schedule_uploads"
    )
    event = models.ForeignKey(EventPage, on_delete=models.CASCADE, null=True, related_name="+")
    name = models.CharField(max_length=255)
    content = models.BinaryField()
    named = models.BooleanField(default=False)
    remove_missing = models.BooleanField(default=False)
    fingerprint = models.CharField(max_length=64)
    uploaded_at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return self.name
