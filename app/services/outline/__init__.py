"""The whole law pack as a document that a lawyer can read, then sign."""
