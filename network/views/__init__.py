"""One file for each part of the network: looking around, joining, profiles, one's own data."""
