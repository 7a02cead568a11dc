"""Reads a pack from its files, with every fault at once."""
