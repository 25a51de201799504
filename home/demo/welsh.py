"""Welsh: a twin for every page, and the text of a first few, brought in as translators would.

`content/welsh.po` is an ordinary PO file, as wagtail-localize exports and imports them.
"""

from pathlib import Path

import polib
from wagtail.models import Locale
from wagtail_localize.models import LocaleSynchronization, TranslationSource

from home.demo.bodies import Links

WORDS = Path(__file__).parent / "content" / "welsh.po"
TRANSLATED = ["home", "programme", "accessibility", "join"]


def load(links: Links) -> None:
    """Make the Welsh tree, then translate the pages we have Welsh words for."""
    welsh = Locale.objects.get(language_code="cy")
    LocaleSynchronization.objects.get(locale=welsh).sync_trees()
    words = {entry.msgid: entry.msgstr for entry in polib.pofile(str(WORDS))}
    for slug in TRANSLATED:
        page = links.pages[slug].specific_class.objects.get(pk=links.pages[slug].pk)
        if not page.get_translations().filter(alias_of__isnull=True).exists():
            _translate(page, welsh, words)


def _translate(page, welsh: Locale, words: dict[str, str]) -> None:
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation, _created = source.translations.get_or_create(target_locale=welsh)
    po = translation.export_po()
    for entry in po:
        entry.msgstr = words.get(entry.msgid, "")
    translation.import_po(po)
    translation.save_target(publish=True)
