"""Finds the question or the change that settles most."""
