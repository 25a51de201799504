"""This node's index: a folder that can be lost at any time, and comes back by itself.

Content and cursor are committed together, so a crash leaves the one before. There is one writer at a
time, under tantivy's own lock: the operating system frees it when a process dies.
"""

import logging
import shutil
import time
from collections.abc import Callable
from functools import cache, wraps
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from django.conf import settings
from tantivy import Document, Query, Searcher

from resources.models import LibraryPage
from resources.search import schema
from resources.search.documents import documents_of
from resources.search.log import Cursor, read_ahead

log = logging.getLogger(__name__)

AT_ONCE = 200  # pages read from the database together
SMALL, LARGE = 15_000_000, 200_000_000  # bytes a writer may hold before it writes
DAMAGED = (ValueError, OSError)  # what tantivy raises where it cannot open a folder
DAMAGE = ("An IO error occurred", "Data corrupted")  # and what it says, later, of its files
RELAPSE = 600  # seconds in which a folder is distrusted once
PATIENCE = 5  # seconds to wait for another process that builds the first index

Progress = Callable[[int, int], None]


class View(NamedTuple):
    """What a search looks at. Works that changed and could not be followed yet are left out."""

    searcher: Searcher
    left_out: frozenset = frozenset()
    preparing: bool = False


class Busy(Exception):
    """Another process is writing."""


class Node:
    """One folder, one log, one cursor."""

    def __init__(self, folder: Path):
        self.folder = folder
        self._index = None
        self._cursor: Cursor | None = None
        self._inode = 0
        self._distrusted: float | None = None
        self._lock = RLock()

    def view(self) -> View:
        """Follow the log, then look: one query where nothing changed."""
        with self._lock:
            try:
                return self._follow_or_rebuild()
            except Busy:
                return self._wait_for_the_other()
            except DAMAGED:
                self.repair()
                return self._follow_or_rebuild()

    def as_it_stands(self) -> Searcher:
        """What was followed so far, by whichever process: no query. The next search follows."""
        with self._lock:
            self._open()
            try:
                self._reload()
            except DAMAGED:
                self.repair()
                self._open()
            return self._index.searcher()

    def rebuild(self, progress: Progress = lambda done, total: None) -> int:
        """Make the whole index of the database; until it is done the old one answers."""
        with self._lock:
            self._open()
            writer = self._writer(LARGE)
            cursor = Cursor.now()
            writer.delete_all_documents()
            pks = list(LibraryPage.objects.live().order_by("pk").values_list("pk", flat=True))
            for start in range(0, len(pks), AT_ONCE):
                _add(writer, pks[start : start + AT_ONCE])
                progress(min(start + AT_ONCE, len(pks)), len(pks))
            self._commit(writer, cursor)
            self._forget_older_versions()
            return len(pks)

    def status(self) -> dict:
        """How much is kept, and how far it is behind."""
        with self._lock:
            self._open()
            if self._cursor is None:
                return {"built": False, "documents": 0, "behind": None}
            ahead = read_ahead(self._cursor)
            behind = None if ahead.lost else len(ahead.keys)
            return {"built": True, "documents": self._index.searcher().num_docs, "behind": behind}

    def repair(self) -> None:
        """Throw the folder away: the next view builds it anew."""
        with self._lock:
            log.warning("The search index in %s is of no use and is built anew.", self.folder)
            self._throw_away()

    def distrust(self) -> bool:
        """Throw the folder away because reading it failed; not again and again: then it is not the
        folder's doing.
        """
        with self._lock:
            now = time.monotonic()
            if self._distrusted is not None and now - self._distrusted < RELAPSE:
                return False
            self._distrusted = now
            self.repair()
            return True

    # -- following -----------------------------------------------------------------------------

    def _follow_or_rebuild(self) -> View:
        self._open()
        ahead = read_ahead(self._cursor) if self._cursor else None
        if ahead and not ahead.lost and not ahead.keys:
            return View(self._index.searcher())
        self._reload()  # another process may have been here
        while ahead := read_ahead(self._cursor) if self._cursor else None:
            if ahead.lost:
                break
            if not ahead.keys:
                return View(self._index.searcher())
            try:
                self._apply(ahead)
            except Busy:
                return View(self._index.searcher(), ahead.keys)
        self.rebuild()
        return View(self._index.searcher())

    def _apply(self, ahead) -> None:
        writer = self._writer(SMALL)
        self._reload()  # nobody else writes from here on
        ahead = read_ahead(self._cursor)
        for key in ahead.keys:
            writer.delete_documents_by_term("key", key.hex)
        changed = LibraryPage.objects.filter(translation_key__in=ahead.keys)
        pks = list(changed.values_list("pk", flat=True))
        for start in range(0, len(pks), AT_ONCE):
            _add(writer, pks[start : start + AT_ONCE])
        self._commit(writer, ahead.cursor)

    def _wait_for_the_other(self) -> View:
        """Somebody else builds the index that this search needs."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            time.sleep(0.05)
            self._reload()
            ahead = read_ahead(self._cursor) if self._cursor else None
            if ahead and not ahead.lost:
                return View(self._index.searcher(), ahead.keys)
        return View(self._index.searcher(), preparing=True)

    # -- the folder ----------------------------------------------------------------------------

    def _open(self) -> None:
        if self._index is not None and self._inode == _inode(self.folder):
            return
        try:
            self._read_folder()
        except DAMAGED:
            self.repair()
            self._read_folder()
        self._inode = _inode(self.folder)

    def _read_folder(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self._index = schema.open_index(str(self.folder))
        self._reload()

    def _reload(self) -> None:
        self._index.reload()
        searcher = self._index.searcher()
        found = searcher.search(
            Query.term_query(schema.schema(), "meta", schema.CURSOR), 1, count=False
        )
        kept = [schema.data_of(searcher.doc(address)) for _score, address in found.hits]
        self._cursor = Cursor.read(kept[0]) if kept else None

    def _writer(self, heap: int):
        try:
            return self._index.writer(heap, 2 if heap == LARGE else 1)
        except ValueError as refused:
            if "LockBusy" in str(refused):
                raise Busy from refused
            raise

    def _commit(self, writer, cursor: Cursor) -> None:
        document = Document()
        document.add_text("meta", schema.CURSOR)
        schema.put_data(document, cursor.as_dict())
        writer.delete_documents_by_term("meta", schema.CURSOR)
        writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()  # and let go of the lock
        self._reload()

    def _throw_away(self) -> None:
        self._index, self._cursor = None, None
        shutil.rmtree(self.folder, ignore_errors=True)

    def _forget_older_versions(self) -> None:
        for other in self.folder.parent.iterdir():
            if other.name.isdecimal() and int(other.name) < schema.VERSION:
                shutil.rmtree(other, ignore_errors=True)


def _inode(folder: Path) -> int:
    """Which folder it is: 0 where there is no index in it."""
    return folder.stat().st_ino if (folder / "meta.json").exists() else 0


def _add(writer, pks: list[int]) -> None:
    for document in documents_of(pks):
        writer.add_document(document)


@cache
def _node(folder: Path) -> Node:
    return Node(folder)


def node() -> Node:
    """The index of this node, one for the process."""
    return _node(settings.VAR_DIR / "search" / str(schema.VERSION))


def twice(answer: Callable) -> Callable:
    """Whatever looks into the index: once more, with an index built anew, where it proves damaged."""

    @wraps(answer)
    def answered(*args, **kwargs):
        try:
            return answer(*args, **kwargs)
        except BaseException as error:  # where tantivy panics it is no Exception
            if not (_is_damage(error) and node().distrust()):
                raise
        return answer(*args, **kwargs)

    return answered


def _is_damage(error: BaseException) -> bool:
    panics = type(error).__name__ == "PanicException"
    return panics or (isinstance(error, ValueError) and str(error).startswith(DAMAGE))
