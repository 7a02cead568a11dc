"""The law pack as a map to look at, to search, to take along."""
