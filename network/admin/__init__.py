"""What organisers find in the admin about people: who waits, who is a member, who is said to have left."""
