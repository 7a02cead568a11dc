"""The paper for the people who help, never for the client."""
