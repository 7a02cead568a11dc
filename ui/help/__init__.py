"""What a person can read about the program or its law."""
