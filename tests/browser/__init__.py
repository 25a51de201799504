"""What only a real browser can tell, asked of a copy of the site served as in production."""
