"""Papers chosen, looked at, printed."""
