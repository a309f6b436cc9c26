"""What can be done with a reader's books; `owner` always comes from the request."""

from books.models import Book, Reader


def book_add(*, owner: Reader, title: str) -> Book:
    return Book.objects.create(owner=owner, title=title.strip()[:200])


def book_finish(*, owner: Reader, book_id: int) -> bool:
    """False if the reader has no such book."""
    return bool(Book.objects.filter(owner=owner, pk=book_id).update(finished=True))


def book_list(*, owner: Reader) -> list[Book]:
    return list(Book.objects.filter(owner=owner).order_by("finished", "pk"))
