"""What the assistant shows: pure data in, ChatKit widgets out, one `.widget` template each."""
