"""A widget as rows of text cells: a table in the admin, lines in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

Node: TypeAlias = "dict[str, Any]"
Rows: TypeAlias = list[list[str]]

TEXTS = ("Text", "Title", "Caption", "Label", "Markdown")
FIELDS = ("Input", "Textarea", "DatePicker", "Select", "RadioGroup")
SILENT = ("Divider", "Spacer", "Icon")


def rows_of(widget: Node) -> Rows:
    """What stands side by side is one row; what has no words is left out."""
    rows = [[cell for cell in row if cell] for row in _rows(widget)]
    return [row for row in rows if row]


def lines_of(widget: Node) -> list[str]:
    return ["  ".join(row) for row in rows_of(widget)]


def _rows(node: Node) -> Iterator[list[str]]:
    if isinstance(node.get("status"), dict):
        yield [_word(node["status"], "text")]
    if _is_row(node):
        yield [_cell(child) for child in _children(node)]
    elif _children(node):
        for child in _children(node):
            yield from _rows(child)
    else:
        yield [_leaf(node)]
    yield [_button(node.get(name)) for name in ("confirm", "cancel")]


def _is_row(node: Node) -> bool:
    return node.get("type") in ("Row", "ListViewItem") or node.get("direction") == "row"


def _cell(node: Node) -> str:
    if not _children(node):
        return _leaf(node)
    return " ".join(filter(None, (_cell(child) for child in _children(node))))


def _children(node: Node) -> list[Node]:
    found = node.get("children") or []
    listed = found if isinstance(found, list) else [found]
    return [child for child in listed if isinstance(child, dict)]


def _leaf(node: Node) -> str:
    kind = node.get("type")
    if kind in TEXTS:
        return _word(node, "value")
    if kind == "Badge":
        return _word(node, "label")
    if kind == "Button":
        return _button(node)
    if kind == "Checkbox":
        return f"[{'x' if node.get('defaultChecked') else ' '}] {_word(node, 'label')}"
    if kind == "Image":
        return f"[image: {_word(node, 'alt') or 'without words'}]"
    if kind in FIELDS:
        return f"{_word(node, 'name')}: {_word(node, 'defaultValue') or '-'}"
    if kind in SILENT:
        return ""
    return _word(node, "value") or _word(node, "label") or _word(node, "title")


def _button(node: Any) -> str:
    label = _word(node, "label") if isinstance(node, dict) else ""
    return f"[{label}]" if label else ""


def _word(node: Node, name: str) -> str:
    value = node.get(name)
    return " ".join(str(value).split()) if value is not None else ""
