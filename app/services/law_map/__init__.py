"""The law pack as a map: what leads where, in words, with a place for every box."""
