"""One page class for each kind of question."""
