"""What organisers find in the admin about organisations and their domains."""
