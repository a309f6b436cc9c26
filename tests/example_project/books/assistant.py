"""The assistant that `CHATKIT["ASSISTANT"]` names."""

from collections.abc import AsyncIterator

from agents import Agent, Model
from chatkit.types import ThreadItemReplacedEvent, ThreadStreamEvent

from books import services
from books.rules import Rules
from books.tools import add_book, show_books
from books.widgets import shelf
from chat.assistant import ActionCall, Assistant, Prompt, StartScreen, Turn, TurnContext
from chat.context import RequestContext
from chat.db import in_db
from chat.errors import ChatError

INSTRUCTIONS = "You keep the user's reading list. Use the tools; answer in one sentence."


class Librarian(Assistant):
    async def agent(self, turn: Turn) -> Agent[TurnContext]:
        return Agent(name="Librarian", instructions=INSTRUCTIONS, tools=[add_book, show_books])

    async def embedded_model(self, turn: Turn) -> Model:
        return Rules()

    async def action(self, call: ActionCall) -> AsyncIterator[ThreadStreamEvent]:
        owner = call.context.user
        book_id = (call.action.payload or {}).get("id")
        if call.action.type != "book.finish" or not isinstance(book_id, int) or not call.sender:
            raise ChatError("This button does nothing any more. Ask for the list again.")
        if not await in_db(services.book_finish, owner=owner, book_id=book_id):
            raise ChatError("This book is gone from your list.", kind="not_found", status=404)
        books = await in_db(services.book_list, owner=owner)
        changed = call.sender.model_copy(update={"widget": shelf(books)})
        yield ThreadItemReplacedEvent(item=changed)

    async def start_screen(self, context: RequestContext) -> StartScreen:
        return StartScreen("What are you reading?", [Prompt("My books", "Show my books")])
