"""The proofs of the whole program."""
