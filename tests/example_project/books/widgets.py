"""The shelf as a ChatKit widget: plain data in, a widget out."""

from typing import Any

from chatkit.widgets import DynamicWidgetRoot

from books.models import Book


def shelf(books: list[Book]) -> DynamicWidgetRoot:
    rows = [_row(book) for book in books] or [{"type": "Text", "value": "No books yet."}]
    heading = {"type": "Title", "value": f"Books ({len(books)})", "size": "sm"}
    return DynamicWidgetRoot.model_validate({"type": "Card", "children": [heading, *rows]})


def _row(book: Book) -> dict[str, Any]:
    end = (
        {"type": "Badge", "label": "finished", "color": "success"}
        if book.finished
        else {
            "type": "Button",
            "label": "Finish",
            "onClickAction": {"type": "book.finish", "payload": {"id": book.pk}},
        }
    )
    title = {"type": "Text", "value": book.title, "lineThrough": book.finished}
    return {"type": "Row", "children": [title, {"type": "Spacer"}, end]}
