"""What apps to the right may listen to."""

from typing import NamedTuple

from django.dispatch import Signal

# Sent inside the transaction that records a merger, also of a dry run: `old`, `new` (a list), `by`.
# A receiver moves what is its own from the old body to the new ones and answers with a list of
# sentences that say what it moved.
organisation_replaced = Signal()

# Sent when somebody asks for everything they gave: `user`. A receiver answers with a dict of what its
# app holds of them: a name for each kind of thing, and a list of plain rows that JSON can hold.
# A file is a row's value of type django.core.files.File.
data_requested = Signal()


class Holding(NamedTuple):
    """Something an app keeps of somebody: how much of it, in words, and whether it outlives an erasure."""

    count: int
    words: str
    stays: bool = False


# Sent before somebody decides to erase their account: `user`. A receiver answers with a list of
# `Holding`, the words in the reader's language, in as few queries as it can.
erasure_considered = Signal()

# Sent inside the transaction that erases somebody, before the row of the user goes: `user`, and
# `under`, the Organisation under whose name their contributions stay, or None: they stay unnamed.
# A receiver takes the name, the address and the words of the profile out of whatever its app keeps.
person_erased = Signal()
