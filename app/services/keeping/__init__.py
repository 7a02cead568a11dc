"""Where cases are kept, how they are opened, how they move."""
