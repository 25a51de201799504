"""Who may sign in and which organisation they speak for."""
