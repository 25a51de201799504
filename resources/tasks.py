"""Doors for background work: each takes an id and can run twice."""

from django_tasks import task

from core.models import SiteDocument
from resources.reading import documents


@task()
def read_document(pk: int) -> None:
    """Read a document, unless it is gone or was read already."""
    document = SiteDocument.objects.filter(pk=pk).first()
    if document is not None:
        documents.read(document)
