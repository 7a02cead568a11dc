"""One case as it is asked about or judged."""
