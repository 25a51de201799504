"""What people do at events, in one module for each place where they do it."""
