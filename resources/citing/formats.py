"""A reference as a file that reference managers read: BibTeX, RIS and CSL-JSON."""

import json
import re
from collections.abc import Callable
from typing import NamedTuple

from resources.citing.reference import Author, Reference, inverted

# Braces that belong to a text must not be counted as BibTeX's own, so even escaped ones will not do.
IN_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
LIGATURE = re.compile(r"([-'`<>,])(?=\1)")  # of two of these LaTeX makes a dash, a quotation mark
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(reference: Reference) -> str:
    """One entry, in UTF-8: accents stay letters, as biber and every LaTeX since 2018 read them."""
    one = reference
    fields = {
        "author": " and ".join(map(_bibtex_author, one.authors)),
        "title": f"{{{_latex(one.title)}}}",  # twice in braces: capitals stay
        **_bibtex_issuer(one),
        "year": str(one.published_on.year),
        "pages": one.page,
        "language": one.language,
        "abstract": _latex(one.summary),
        "url": one.url,
        "urldate": one.accessed_on.isoformat(),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    lines.append(f"  month = {MONTHS[one.published_on.month - 1]},\n")  # a word BibTeX knows
    return f"@{one.sort.bibtex}{{{one.identifier},\n{''.join(lines)}}}\n"


def _latex(text: str) -> str:
    """The text as LaTeX prints it, sign by sign."""
    return LIGATURE.sub(r"\1{}", text.translate(IN_LATEX))


def _bibtex_issuer(one: Reference) -> dict[str, str]:
    """A book has to have a publisher, a report an institution, even where it is the author."""
    name = {"book": "publisher", "techreport": "institution"}.get(one.sort.bibtex, "publisher")
    issuer = one.publisher if one.sort.bibtex == "misc" else one.issuer
    return {name: _latex(issuer)}


def _bibtex_author(author: Author) -> str:
    """A body in braces of its own is one name, whatever commas and "and" it holds."""
    if isinstance(author, str):
        return f"{{{_latex(author)}}}"
    return ", ".join(_bibtex_part(_latex(part)) for part in author)


def _bibtex_part(part: str) -> str:
    return f"{{{part}}}" if "," in part or " and " in f" {part} ".lower() else part


def ris(reference: Reference) -> str:
    """One record. A value ends with its line, so it holds no line break."""
    one = reference
    rows = [
        ("TY", one.sort.ris),
        ("ID", one.identifier),
        *(("AU", inverted(author)) for author in one.authors),
        ("TI", one.title),
        ("PB", one.publisher),
        ("PY", str(one.published_on.year)),
        ("DA", f"{one.published_on:%Y/%m/%d}"),
        ("SP", one.page),
        ("LA", one.language),
        ("AB", one.summary),
        ("UR", one.url),
        ("Y2", f"{one.accessed_on:%Y/%m/%d}"),
    ]
    lines = [f"{name}  - {value}\r\n" for name, value in rows if value]
    return f"{''.join(lines)}ER  - \r\n"


def csl(reference: Reference) -> dict:
    """The item as the Citation Style Language knows it."""
    one = reference
    known = {
        "id": one.identifier,
        "type": one.sort.csl,
        "title": one.title,
        "author": [_csl_author(author) for author in one.authors],
        "publisher": one.publisher,
        "issued": _csl_date(one.published_on),
        "accessed": _csl_date(one.accessed_on),
        "page": one.page,
        "language": one.language,
        "abstract": one.summary,
        "URL": one.url,
    }
    return {name: value for name, value in known.items() if value}


def _csl_author(author: Author) -> dict[str, str]:
    if isinstance(author, str):
        return {"literal": author}
    return {"family": author[0], "given": author[1]}


def _csl_date(day) -> dict:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _csl_json(reference: Reference) -> str:
    return json.dumps([csl(reference)], ensure_ascii=False, indent=2) + "\n"


class Format(NamedTuple):
    """How a file of references is called, what it is for the web, and how it is written."""

    name: str
    media_type: str
    write: Callable[[Reference], str]


FORMATS = {
    "bib": Format("BibTeX", "application/x-bibtex", bibtex),
    "ris": Format("RIS", "application/x-research-info-systems", ris),
    "json": Format("CSL-JSON", "application/vnd.citationstyles.csl+json", _csl_json),
}
