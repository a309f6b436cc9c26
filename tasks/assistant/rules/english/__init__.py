"""How English is said, before what is wanted: words, slips, courtesies, clauses, moods."""
