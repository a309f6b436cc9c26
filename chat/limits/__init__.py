"""How much and how often: what a person may use, and what they read when it is used up."""
