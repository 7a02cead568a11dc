"""Measures the program beside plain anchors, row by row."""
