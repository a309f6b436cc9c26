"""The embedded assistant's understanding of English: plain data in, tool calls or words out."""
