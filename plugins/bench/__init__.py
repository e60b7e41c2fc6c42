"""Measures the search as a visitor gets it, beside other static searches, on made-up records."""
