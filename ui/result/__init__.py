"""What the answers show, with the reasons."""
