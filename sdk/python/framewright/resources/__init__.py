"""What the API offers, one file for each kind of thing."""
