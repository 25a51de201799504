"""The notes of a session as one member sees them."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.markdown import as_html
from events.models import Conflict, Draft, Section, SessionPage


def name_of(user) -> str:
    """The name somebody goes by among members, never their address."""
    return (user and user.get_full_name()) or _("A member")


@dataclass
class Part:
    """One section: what it says, who is writing in it, and what the reader has not saved."""

    kind: Section.Kind
    text: str = ""
    number: int = 0
    writing: list[str] = field(default_factory=list)
    draft: Draft | None = None

    @property
    def html(self) -> SafeString:
        return as_html(self.text)


class Notes:
    """All sections in order, whether anything was written in them or not."""

    def __init__(self, session: SessionPage, user):
        self.session, self.user = session, user

    @cached_property
    def nameless(self) -> bool:
        """Does the Chatham House Rule hold?"""
        return self.session.is_chatham_house

    @cached_property
    def parts(self) -> list[Part]:
        written = {one.kind: one for one in Section.objects.of(self.session)}
        writing = writing_at(self.session, self.user, self.nameless)
        drafts = Draft.objects.of(self.session).filter(member=self.user).select_related("section")
        mine = {one.section.kind: one for one in drafts}
        parts = []
        for kind in Section.Kind:
            part = Part(kind, writing=writing[kind.value], draft=mine.get(kind.value))
            if section := written.get(kind.value):
                part.text, part.number = section.text, section.number
            parts.append(part)
        return parts

    @cached_property
    def to_decide(self) -> list[Conflict]:
        """The texts that did not fit and about which this reader may decide."""
        return list(Conflict.objects.to_decide_by(self.user, self.session))

    @property
    def is_empty(self) -> bool:
        return not any(part.text for part in self.parts)


def writing_at(session: SessionPage, reader, nameless: bool) -> dict[str, list[str]]:
    """Who else is writing, in words, by the section."""
    found = defaultdict(list)
    for one in Draft.objects.of(session).lately().exclude(member=reader):
        found[one.section.kind].append(writing_in_words(one, nameless))
    return found


def writing_in_words(draft: Draft, nameless: bool) -> str:
    """ "Sam Invented is writing in Discussion, 2 minutes ago." """
    known = {"section": draft.section, "n": draft.minutes, "name": name_of(draft.member)}
    if nameless:
        if not draft.minutes:
            return _("Somebody is writing in %(section)s now.") % known
        words = ngettext(
            "Somebody is writing in %(section)s, %(n)s minute ago.",
            "Somebody is writing in %(section)s, %(n)s minutes ago.",
            draft.minutes,
        )
        return words % known
    if not draft.minutes:
        return _("%(name)s is writing in %(section)s now.") % known
    words = ngettext(
        "%(name)s is writing in %(section)s, %(n)s minute ago.",
        "%(name)s is writing in %(section)s, %(n)s minutes ago.",
        draft.minutes,
    )
    return words % known


def saved_in_words(others: list, nameless: bool) -> str:
    """What to say of a text that was saved together with what others wrote meanwhile."""
    if not others:
        return _("Your text is saved.")
    if len(others) == 1 and others[0] and not nameless:
        words = _("%(name)s changed this too; both are in. Your text is saved.")
        return words % {"name": name_of(others[0])}
    if len(others) == 1:
        return _("Somebody else changed this too; both are in. Your text is saved.")
    return _("Others changed this too; everything is in. Your text is saved.")
