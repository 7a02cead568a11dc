"""The sealed cases: locked, opened, brought back."""
