"""The pieces that every screen is built from."""
