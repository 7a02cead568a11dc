"""What a screen reader finds, asked from outside the program."""
