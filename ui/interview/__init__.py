"""One case being asked about, question by question."""
