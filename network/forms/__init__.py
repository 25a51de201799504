"""One file for each part of the network, as in `views`."""
