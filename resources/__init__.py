"""What is known: the library and how it is found."""
