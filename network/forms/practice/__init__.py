"""The forms by which members post what their council did."""
