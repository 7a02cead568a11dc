"""The list of cases with what can be done to a case."""
