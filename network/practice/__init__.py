"""What councils did: what its forms, pages, tables and files have in common."""
