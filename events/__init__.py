"""Where they meet: events, sessions and their materials."""
