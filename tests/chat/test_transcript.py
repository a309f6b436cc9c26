"""What items and widgets say when they are read as text."""

from typing import Any

import pytest

from accounts.models import User
from chat.transcript.entries import described
from chat.transcript.exports import as_markdown
from chat.transcript.widgets import lines_of, rows_of
from tests.chat.made import Telling, made_thread


def text(value: str) -> dict[str, Any]:
    return {"type": "Text", "value": value}


@pytest.mark.parametrize(
    ("widget", "lines"),
    [
        ({"type": "Card", "children": [text("One"), text("Two")]}, ["One", "Two"]),
        ({"type": "Row", "children": [text("One"), {"type": "Spacer"}, text("2")]}, ["One  2"]),
        ({"type": "Box", "direction": "row", "children": [text("a"), text("b")]}, ["a  b"]),
        ({"type": "Col", "children": [{"type": "Divider"}, text("a\n b")]}, ["a b"]),
        (
            {"type": "Card", "confirm": {"label": "Yes"}, "cancel": {"label": "No"}},
            ["[Yes]  [No]"],
        ),
        ({"type": "Checkbox", "label": "Milk", "defaultChecked": True}, ["[x] Milk"]),
        ({"type": "Input", "name": "title", "defaultValue": "Milk"}, ["title: Milk"]),
        ({"type": "Image", "src": "x"}, ["[image: without words]"]),
        ({"type": "ListView", "status": {"text": "3 tasks"}, "children": []}, ["3 tasks"]),
        ({"type": "Transition", "children": text("later")}, ["later"]),
        ({"type": "Novel", "title": "What is this"}, ["What is this"]),
        ({"type": "Novel", "children": ["no node", None]}, []),
        ({}, []),
    ],
)
def test_widgets_become_lines(widget: dict[str, Any], lines: list[str]) -> None:
    assert lines_of(widget) == lines


def test_what_stands_side_by_side_is_one_row() -> None:
    cell = {"type": "Col", "children": [text("Milk"), text("2 l")]}
    row = {"type": "ListViewItem", "children": [cell, {"type": "Badge", "label": "today"}]}
    assert rows_of({"type": "ListView", "children": [row]}) == [["Milk 2 l", "today"]]


@pytest.mark.parametrize(
    ("kind", "payload", "words"),
    [
        (
            "user_message",
            {
                "content": [
                    {"type": "input_text", "text": "See "},
                    {"type": "input_tag", "text": "Rent"},
                ],
                "quoted_text": "a\nb",
                "attachments": [{"name": "bill.pdf"}],
            },
            "> a\n> b\nSee @Rent\n[file: bill.pdf]",
        ),
        (
            "client_tool_call",
            {"name": "go", "status": "completed", "arguments": {"a": 1}, "output": "there"},
            'go: completed\n{"a": 1}\n-> there',
        ),
        (
            "workflow",
            {
                "workflow": {
                    "summary": {"title": "Looking"},
                    "tasks": [{"title": "Search", "content": "milk"}, {"content": "why"}],
                }
            },
            "Looking\nSearch: milk\nwhy",
        ),
        (
            "structured_input",
            {
                "inputs": [
                    {"question": "Which?", "answer": {"values": ["A", "B"]}},
                    {"question": "When?", "answer": {"skipped": True}},
                    {"question": "Why?"},
                ]
            },
            "Which? A, B\nWhen? (skipped)\nWhy? (not answered)",
        ),
        ("generated_image", {"image": {"url": "https://x/y.png"}}, "[image: https://x/y.png]"),
        ("end_of_turn", {}, ""),
        ("of_the_future", {"anything": 1}, "of_the_future"),
    ],
)
def test_items_become_words(kind: str, payload: dict[str, Any], words: str) -> None:
    assert described(kind, payload)[2] == words


def test_markdown_tells_who_and_when(ana: User) -> None:
    told = Telling(made_thread(ana))
    told.person("Hello")
    told.thumb(told.assistant("Hi"), "negative")
    assert as_markdown(told.thread) == (
        "# Groceries\n\n2026-11-20 12:00 UTC\n\n"
        "**Person**, 2026-11-20 12:01\n\nHello\n\n"
        "**Assistant**, 2026-11-20 12:02 (negative)\n\nHi\n"
    )
