"""What refers to the turn before: answers, corrections, the same again, back."""
