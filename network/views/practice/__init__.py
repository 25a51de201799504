"""Practice: posting it on the site, and reading what others posted."""
