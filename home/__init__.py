"""The front door: home, standard pages, settings, navigation, the demonstration."""
