"""The people who know it: profiles, joining, the directory and their practice."""
