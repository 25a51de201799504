"""Many recommendations at once: from a list that was pasted, or a table."""

import json
import re
from dataclasses import dataclass, field

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from core.tables import NotATable, decoded, rows_of, separator
from network.forms.practice.recommendations import RecommendationForm
from network.models import PracticePage, Response

MOST = 1_000  # recommendations of one entry
MAX_BYTES = 1024 * 1024
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
BINARY = (
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x89PNG",
    b"\xff\xd8",
)

# Each column, and what people call it in English and in Welsh, in small letters.
COLUMNS = {
    "text": (
        *("text", "recommendation", "recommendations", "wording"),
        *("argymhelliad", "argymhellion", "testun", "geiriad"),
    ),
    "votes_for": (
        *("votes for", "for", "in favour", "support", "votes for it"),
        *("pleidleisiau o blaid", "o blaid", "cefnogaeth"),
    ),
    "votes_of": (
        *("votes of", "of", "votes in all", "votes", "total votes", "votes cast"),
        *("pleidleisiau", "cyfanswm", "cyfanswm y pleidleisiau", "cyfanswm pleidleisiau"),
    ),
    "response": ("response", "answer", "council response", "ymateb", "ateb", "ymateb y cyngor"),
    "reason": ("reason", "reasons", "explanation", "rheswm", "rhesymau", "esboniad"),
    "owner": (
        *("owner", "responsible", "who is responsible", "lead", "responsibility"),
        *("cyfrifol", "pwy sy’n gyfrifol", "pwy sy'n gyfrifol", "perchennog", "arweinydd"),
    ),
    "responded_on": (
        *("responded on", "responded", "date of the response", "response date", "answered on"),
        *("date of the answer", "dyddiad yr ymateb", "dyddiad ymateb", "ymatebwyd"),
    ),
    "due_on": (
        *("due", "due on", "due date", "by when", "deadline"),
        *("erbyn", "erbyn pryd", "dyddiad cau", "dyledus"),
    ),
    "done_on": (
        *("done", "done on", "completed", "completed on"),
        *("gwnaed", "cwblhawyd", "wedi’i wneud", "wedi'i wneud"),
    ),
}
NAMES = {word: name for name, words in COLUMNS.items() for word in words}
ANSWERS = {
    Response.PENDING: (
        *("", "pending", "none", "no answer", "no answer yet", "no response", "awaiting response"),
        *("dim ateb", "dim ateb eto", "heb ateb", "yn aros", "dim"),
    ),
    Response.ACCEPTED: ("accepted", "accept", "agreed", "yes", "derbyniwyd", "cytunwyd", "ydy"),
    Response.PARTLY: (
        *("partly", "accepted in part", "partly accepted", "partially accepted", "partial"),
        *("in part", "derbyniwyd yn rhannol", "yn rhannol", "rhannol"),
    ),
    Response.REJECTED: ("rejected", "reject", "declined", "not accepted", "no", "gwrthodwyd", "na"),
}
SAID = {word: answer for answer, words in ANSWERS.items() for word in words}

NUMBER = re.compile(
    r"\s*(?:(?:recommendation|argymhelliad|rec\.?)\s*\d+(?:\.\d+)*\s*[:.)–—-]?|"
    r"\(?\d{1,4}(?:\.\d{1,3})*[.):]|\(?[a-z]\))(?:\s+|$)",
    re.IGNORECASE,
)
BULLET = re.compile(r"\s*[-*+•–—·▪●◦‣]\s+")
SUPPORT = re.compile(r"\s*([\d,]+)\s*(?:of|out of|/|o|allan o)\s*([\d,]+)\s*", re.IGNORECASE)


def read_list(text: str) -> list[dict]:
    """The recommendations of a pasted text; each a dictionary of what `RecommendationForm` takes."""
    text = _plain(text)
    between = separator(text)
    if between:
        rows = rows_of(text, between)
        if sum(bool(name) for name in _named(rows[0])) > 1:
            return _read_rows(rows)
    return [{"text": one} for one in _pieces(text)]


def read_file(data: bytes) -> list[dict]:
    """The same of a table; NotATable says in words what it is instead."""
    if len(data) > MAX_BYTES:
        raise NotATable(_("The file is larger than 1 MB: is it the right one?"))
    if data.startswith(b"PK"):
        words = _("This is a workbook or an archive. Save the sheet as CSV, or copy its cells.")
        raise NotATable(words)
    text = decoded(data)
    if data.startswith(BINARY) or "\x00" in text[:2000]:
        raise NotATable(_("This is no table. Save it as CSV, or paste the list into the box."))
    text = _plain(text)
    if not text.strip():
        raise NotATable(_("The file is empty."))
    return _read_rows(rows_of(text.strip("\n"), separator(text) or ","))


def _plain(text: str) -> str:
    return UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _pieces(text: str) -> list[str]:
    """Numbered or bulleted paragraphs; else paragraphs between blank lines, or lines."""
    lines = text.split("\n")
    for sign in (NUMBER, BULLET):
        if sum(bool(sign.match(line)) for line in lines) > 1 or sign.match(lines[0]):
            return _marked(lines, sign)
    paragraphs = [one.strip() for one in re.split(r"\n\s*\n", text) if one.strip()]
    if len(paragraphs) > 1 and any("\n" in one for one in paragraphs):
        return [" ".join(one.split()) for one in paragraphs]
    return [line.strip() for line in lines if line.strip()]


def _marked(lines: list[str], sign: re.Pattern) -> list[str]:
    found: list[str] = []
    for line in lines:
        if mark := sign.match(line):
            found.append(line[mark.end() :].strip())
        elif found:
            found[-1] += f"\n{line.strip()}"
        elif line.strip():
            found.append(line.strip())
    return [one for one in (piece.strip() for piece in found) if one]


def _named(cells: list[str]) -> list[str]:
    words = (" ".join(cell.lower().replace("_", " ").split()).strip("*: ?") for cell in cells)
    return [NAMES.get(word, "") for word in words]


def _read_rows(rows: list[list[str]]) -> list[dict]:
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    names = _named(rows[0]) if rows else []
    if "text" not in names:
        first = rows[0] if rows else []
        found = ", ".join(f"“{cell.strip()[:30]}”" for cell in first[:8] if cell.strip())
        words = _(
            "The first row does not name the columns. One of them must be called “recommendation”; they are"
            " called: %(found)s."
        )
        raise NotATable(words % {"found": found})
    return [_row(_cells(names, row)) for row in rows[1:]]


def _cells(names: list[str], row: list[str]) -> dict:
    cells: dict[str, str] = {}
    for name, cell in zip(names, row, strict=False):
        cells.setdefault(name, cell)
    return cells


def _row(cells: dict) -> dict:
    row = {name: cell.strip() for name, cell in cells.items() if name}
    if mark := NUMBER.match(row.get("text", "")) or BULLET.match(row.get("text", "")):
        row["text"] = row["text"][mark.end() :]
    if not row.get("votes_of") and (found := SUPPORT.fullmatch(row.get("votes_for", ""))):
        row["votes_for"], row["votes_of"] = found[1], found[2]
    for name in ("votes_for", "votes_of"):
        if name in row:
            row[name] = row[name].replace(",", "")
    answer = row.get("response", "")
    row["response"] = SAID.get(" ".join(answer.lower().split()).rstrip("."), answer)
    return row


@dataclass
class Line:
    """One line of a list, as it would be added."""

    number: int
    row: dict
    form: RecommendationForm
    is_there: bool = False

    @property
    def problems(self) -> list[str]:
        """What is wrong with it, in words."""
        return [
            message if name == "text" else f"{self.form.fields[name].label}: {message}"
            for name, messages in self.form.errors.items()
            for message in messages
        ]

    @property
    def answer(self) -> str:
        return Response(self.row["response"]).label if not self.problems else ""

    @property
    def support(self) -> str:
        votes, of = self.row.get("votes_for", ""), self.row.get("votes_of", "")
        words = _("%(votes)s of %(all)s")
        return words % {"votes": votes, "all": of} if votes and of else votes


@dataclass
class Proposal:
    """What a list would add to an entry: which lines, what is wrong in which, and what is there already."""

    rows: list[dict]
    copy: PracticePage
    again: bool = False  # add also what is there already
    _seen: set = field(default_factory=set)

    @cached_property
    def lines(self) -> list[Line]:
        self._seen = {_known(one.text) for one in self.copy.recommendations.all()}
        return [self._line(number, row) for number, row in enumerate(self.rows, 1)]

    def _line(self, number: int, row: dict) -> Line:
        row = {"response": Response.PENDING} | row
        line = Line(number, row, RecommendationForm(row))
        text = _known(row.get("text", ""))
        line.is_there = text in self._seen
        self._seen.add(text)
        return line

    @property
    def wrong(self) -> list[Line]:
        return [line for line in self.lines if line.problems]

    @property
    def there(self) -> list[Line]:
        """Those that the entry, or a line above, says already."""
        return [line for line in self.lines if line.is_there and not line.problems]

    @property
    def new(self) -> list[Line]:
        """Those that are added."""
        return [
            line for line in self.lines if not line.problems and (self.again or not line.is_there)
        ]

    @property
    def room(self) -> int:
        """How many more the entry has room for."""
        return MOST - len(self.copy.recommendations.all())

    @property
    def as_json(self) -> str:
        """The rows, to be sent again when they are to be added."""
        return json.dumps(self.rows, ensure_ascii=False)


def rows_from(sent: str) -> list[dict]:
    """The rows of a preview as its form sends them back; none where somebody changed them into something else."""
    try:
        rows = json.loads(sent)
    except (ValueError, RecursionError):
        return []
    if not isinstance(rows, list):
        return []
    return [
        {name: value for name, value in row.items() if name in COLUMNS and isinstance(value, str)}
        for row in rows
        if isinstance(row, dict)
    ]


def _known(text: str) -> str:
    """A text as it is compared: however it is spaced and written large or small."""
    return " ".join(text.split()).casefold().rstrip(".")
