"""What the site promises, asked on every run. `make test` does the set-up."""
