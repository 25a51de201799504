"""Who speaks, as a session has it and as a file has it. What they agreed to is kept."""

from events.importing.record import Speaker
from events.importing.telling import called
from events.models import Contribution, SessionPage


def contribution(speaker: Speaker, *, named: bool) -> Contribution:
    """Somebody new; shown only if the organiser says that they agreed."""
    return Contribution(
        name=speaker.name,
        source_id=called(speaker),
        is_confirmed=named,
        may_be_named=named,
    )


class Company:
    """The people of one session: who is new, who has another name, who is gone, who is named from now on."""

    def __init__(self, session: SessionPage, told: tuple[Speaker, ...] | None, *, named: bool):
        self.rows = list(session.contributions.all())
        self.named = named
        self.pairs: list[tuple[Speaker, Contribution | None]] = []
        if told is None:
            self.gone = []
            return
        free = list(self.rows)
        for speaker in told:
            row = _find(free, speaker)
            if row:
                free.remove(row)
            self.pairs.append((speaker, row))
        # Whom an organiser added by hand is nobody the file could have left out.
        self.gone = [row for row in free if row.source_id and row.name]

    @property
    def before(self) -> tuple:
        return tuple((row.name, row.is_named) for row in self.rows)

    @property
    def after(self) -> tuple:
        """The rows as they would be; who was erased stays without a name."""
        kept = {
            id(row): (_name(speaker, row), row.is_named or self.named)
            for speaker, row in self.pairs
            if row
        }
        lost = {id(row) for row in self.gone}
        stay = [
            kept.get(id(row), (row.name, row.is_named)) for row in self.rows if id(row) not in lost
        ]
        return (*stay, *((one.name, self.named) for one, row in self.pairs if row is None))

    @property
    def differs(self) -> bool:
        return self.before != self.after

    def bring_to(self, session: SessionPage) -> None:
        """Let a session have these people."""
        told = tuple(speaker for speaker, _row in self.pairs)
        here = Company(session, told if self.pairs or self.gone else None, named=self.named)
        for speaker, row in here.pairs:
            if row is None:
                session.contributions.add(contribution(speaker, named=self.named))
                continue
            row.name = _name(speaker, row)
            row.is_confirmed = row.is_confirmed or self.named
            row.may_be_named = row.may_be_named or self.named
            session.contributions.add(row)
        for row in here.gone:
            session.contributions.remove(row)


def _name(speaker: Speaker, row: Contribution) -> str:
    return speaker.name if row.name else ""


def _find(free: list[Contribution], speaker: Speaker) -> Contribution | None:
    for row in free:
        if row.source_id and row.source_id == called(speaker):
            return row
    name = speaker.name.casefold()
    return next((row for row in free if row.name.casefold() == name), None)
