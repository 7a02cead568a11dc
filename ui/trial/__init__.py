"""Tries the window without a person, for the self-test of the program."""
