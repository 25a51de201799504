"""What tests about asking speakers for their materials share."""

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from events.models import SessionPage, UploadInvitation
from tests.factories import ProgrammeFactory, SessionFactory
from tests.files import pptx

IN_A_MONTH = timedelta(days=30)
WEEK = timedelta(days=7)


def burrows() -> SessionPage:
    """A published session of a conference that is to come."""
    event = ProgrammeFactory(title="Wombats", slug="wombats")
    made = SessionFactory(parent=event, title="Burrows", slug="burrows")
    made.save_revision().publish()
    return made


def old_invitation(when) -> UploadInvitation:
    """Somebody was asked for materials of an event that ended then."""
    starts = when - timedelta(hours=1)
    event = ProgrammeFactory(starts_at=starts, ends_at=when)
    session = SessionFactory(parent=event, starts_at=starts, ends_at=when)
    return UploadInvitation.objects.create(session=session, until=timezone.localdate())


def deck(name="burrows.pptx", data=None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, pptx() if data is None else data)


def page_of(link: UploadInvitation) -> str:
    return f"/upload/{link.token}/"


def there(session: SessionPage) -> list[str]:
    """The files of a session that are published."""
    return [one.document.title for one in SessionPage.objects.get(pk=session.pk).attachments.all()]
