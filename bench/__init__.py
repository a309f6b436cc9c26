"""What the product costs, beside what one would build instead; see docs/performance.md."""
