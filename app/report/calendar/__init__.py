"""The dates of a case outside its summary."""
