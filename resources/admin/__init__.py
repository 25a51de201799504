"""What organisers find in the admin about the files of the library."""
