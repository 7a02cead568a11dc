"""Replays answers until each door has its state."""
