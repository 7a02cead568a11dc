"""The request to the warden."""
