"""What apps to the right may listen to."""

from django.dispatch import Signal

# Sent inside the transaction that records a merger, also of a dry run: `old`, `new` (a list), `by`.
# A receiver moves what is its own from the old body to the new ones and answers with a list of
# sentences that say what it moved.
organisation_replaced = Signal()
