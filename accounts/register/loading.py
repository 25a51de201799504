"""Puts a register into the database. Safe to repeat; what somebody corrected by hand stays."""

from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction

from accounts.actions import move_everything
from accounts.models import EmailDomain, Organisation, Succession
from accounts.register.reading import PLAIN, SHIPPED, Row, read_register


@dataclass
class Report:
    """Codes of the bodies that an import added, changed, left as they were, or kept as corrected."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


@transaction.atomic
def import_organisations(path: Path = SHIPPED) -> Report:
    """Bring the organisations in line with a file, all of it or nothing. Raises RegisterError.

    Bodies that are not in the file are left alone: organisers added them.
    """
    rows = read_register(path)
    known = {one.code: one for one in Organisation.objects.all()}
    new = [Organisation(code=row.code, **row.values) for row in rows if row.code not in known]
    Organisation.objects.bulk_create(new)
    loading = Loading(known | {one.code: one for one in new})
    for row in rows:
        loading.compare(row)
    loading.save()
    return loading.report(rows, new={one.code for one in new})


class Loading:
    """One import at work: compares row by row, then writes everything at once."""

    def __init__(self, bodies: dict[str, Organisation]):
        self.bodies = bodies
        self.codes = {one.pk: one.code for one in bodies.values()}
        self.touched: set[str] = set()
        self.kept: set[str] = set()
        self.columns: set[str] = set()
        self.added: list = []
        self.gone: list = []
        self.successions = self._pairs(Succession.objects.all(), "predecessor_id", "successor_id")
        through = Organisation.parts.through
        self.parts = self._pairs(
            through.objects.all(), "from_organisation_id", "to_organisation_id"
        )
        self.domains: dict[str, dict[str, EmailDomain]] = {}
        for one in EmailDomain.objects.all():
            self.domains.setdefault(self.codes[one.organisation_id], {})[one.domain] = one

    def _pairs(self, rows, first: str, second: str) -> dict[str, dict[str, object]]:
        pairs: dict[str, dict[str, object]] = {}
        for row in rows:
            one, other = self.codes[getattr(row, first)], self.codes[getattr(row, second)]
            pairs.setdefault(one, {})[other] = row
        return pairs

    def compare(self, row: Row) -> None:
        """Note what the file says differently about one body."""
        one = self.bodies[row.code]
        for name in PLAIN:
            self._set(one, name, row.values[name])
        for name, code in row.above.items():
            self._set(one, f"{name}_id", self.bodies[code].pk if code else None)
        through = Organisation.parts.through
        self._match(one, "parts", self.parts, row.lists["parts"], lambda other: through(
            from_organisation=one, to_organisation=other
        ))  # fmt: skip
        self._match(one, "replaced_by", self.successions, row.lists["replaced_by"], lambda other:
            Succession(predecessor=one, successor=other)
        )  # fmt: skip
        self._match_domains(one, row.domains)

    def _may_change(self, one: Organisation, name: str) -> bool:
        if name.removesuffix("_id") in one.corrected_fields:
            self.kept.add(one.code)
            return False
        return True

    def _set(self, one: Organisation, name: str, value) -> None:
        if getattr(one, name) != value and self._may_change(one, name):
            setattr(one, name, value)
            self.columns.add(name.removesuffix("_id"))
            self.touched.add(one.code)

    def _match(self, one: Organisation, name: str, pairs: dict, wanted: list[str], make) -> None:
        here = pairs.get(one.code, {})
        if set(here) == set(wanted) or not self._may_change(one, name):
            return
        self.added += [make(self.bodies[code]) for code in wanted if code not in here]
        self.gone += [link for code, link in here.items() if code not in wanted]
        self.touched.add(one.code)

    def _match_domains(self, one: Organisation, wanted: list[str]) -> None:
        """Domains that organisers added or switched off stay as they are."""
        here = self.domains.get(one.code, {})
        source = EmailDomain.Source.REGISTER
        added = [
            EmailDomain(domain=domain, organisation=one, source=source)
            for domain in wanted
            if domain not in here
        ]
        gone = [row for name, row in here.items() if row.source == source and name not in wanted]
        self.added += added
        self.gone += gone
        if added or gone:
            self.touched.add(one.code)

    def save(self) -> None:
        """Write it all, and let what belongs to a replaced body follow it."""
        changed = [self.bodies[code] for code in self.touched]
        if self.columns:
            Organisation.objects.bulk_update(changed, self.columns, batch_size=100)
        for one in self.gone:
            one.delete()
        for model in (Organisation.parts.through, Succession, EmailDomain):
            model.objects.bulk_create([row for row in self.added if isinstance(row, model)])
        Organisation.objects.refold()
        for old in changed:
            if old.ends:
                move_everything(old, on=old.ends)

    def report(self, rows: list[Row], new: set[str]) -> Report:
        report = Report()
        for row in rows:
            if row.code in new:
                report.added.append(row.code)
            elif row.code in self.touched:
                report.changed.append(row.code)
            elif row.code not in self.kept:
                report.unchanged.append(row.code)
            if row.code in self.kept:
                report.kept.append(row.code)
        return report
