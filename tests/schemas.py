"""The schemas of others that our files are to fit. They are not ours, so they lie beside this project, if at all."""

import json
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from tests.source import ROOT

SCHEMAS = ROOT.parent / "shared" / "data" / "schedules" / "schema"
OF_XML = ["schedule.xml.xsd", "schedule-without-person.xml.xsd"]


def _there(name: str) -> Path:
    file = SCHEMAS / name
    if not file.exists():
        pytest.skip(f"not validated: the schema {name} is not at {SCHEMAS}")
    return file


def faults_of_xml(data: bytes) -> list[str]:
    """What either of the schemas of frab and voc finds wrong."""
    document = etree.fromstring(data, etree.XMLParser(resolve_entities=False))
    found = []
    for name in OF_XML:
        schema = etree.XMLSchema(etree.parse(_there(name)))
        schema.validate(document)
        found += [f"{name}: {error.message}" for error in schema.error_log]
    return found


def faults_of_json(data: dict) -> list[str]:
    """The same for the JSON."""
    schema = json.loads(_there("schema.json").read_text())
    checker = jsonschema.Draft6Validator(schema, format_checker=jsonschema.FormatChecker())
    return [error.message for error in checker.iter_errors(data)]
