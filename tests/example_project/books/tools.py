"""What the model may do: each tool acts as the signed-in reader."""

from agents import function_tool

from books import services
from books.widgets import shelf
from chat.assistant import ToolContext
from chat.db import in_db


@function_tool
async def add_book(ctx: ToolContext, title: str) -> str:
    """Add a book to the user's reading list.

    Args:
        title: The book's title.
    """
    owner = ctx.context.request_context.user
    book = await in_db(services.book_add, owner=owner, title=title)
    await _show(ctx)
    return f"Added {book.title!r}. The user sees the list: do not repeat it."


@function_tool
async def show_books(ctx: ToolContext) -> str:
    """Show the user's reading list."""
    count = await _show(ctx)
    return f"The user sees the list of {count} books: do not repeat it."


async def _show(ctx: ToolContext) -> int:
    books = await in_db(services.book_list, owner=ctx.context.request_context.user)
    await ctx.context.stream_widget(shelf(books))
    return len(books)
