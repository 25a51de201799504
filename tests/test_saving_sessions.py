"""Which sessions of a programme a member is offered to save."""

import pytest
from django.utils import timezone

from events.mine import Mine
from events.models import SavedSession
from tests.factories import ProgrammeFactory, SessionFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_what_is_cancelled_can_be_taken_out_but_not_newly_saved(client):
    event, member = ProgrammeFactory(), UserFactory()
    kept, other = (SessionFactory(parent=event, is_cancelled=True) for _one in "ab")
    held = SessionFactory(parent=event)
    now = timezone.now()
    SavedSession.objects.create(member=member, work=kept.translation_key, saved_at=now)
    sessions = [kept, other, held]
    Mine(member, sessions)
    assert [one.may_be_saved for one in sessions] == [True, False, True]
    client.force_login(member)
    offers = ['/mine/"' in client.get(one.url).content.decode() for one in sessions]
    assert offers == [True, False, True]
