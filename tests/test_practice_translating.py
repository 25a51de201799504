"""What translators of an entry are offered, and what is the same in every language."""

import pytest
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from network.models import PracticePage

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry():
    return PracticePage.objects.originals().get(slug="dudley-peoples-panel")


def in_welsh(page):
    return page.get_translation(Locale.objects.get(language_code="cy"))


def test_the_stage_of_a_lesson_is_a_code_and_not_offered_to_translators(entry):
    source, _new = TranslationSource.update_or_create_from_instance(entry)
    job, _new = source.translations.get_or_create(
        target_locale=Locale.objects.get(language_code="cy")
    )
    offered = {one.msgctxt.rpartition(".")[2] for one in job.export_po()}
    assert "claim" in offered
    assert "stage" not in offered
    stages = {one.translation_key: one.stage for one in entry.lessons.all()}
    assert {one.translation_key: one.stage for one in in_welsh(entry).lessons.all()} == stages
    assert any(stages.values())
