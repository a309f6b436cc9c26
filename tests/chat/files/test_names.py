"""Names of files are other people's words."""

import pytest

from chat.files.names import LENGTH, display_name


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("report.txt", "report.txt"),
        ("../../etc/passwd", "passwd.txt"),
        ("..\\..\\windows\\win.ini", "win.ini.txt"),
        ("/", "file.txt"),
        ("..", "file.txt"),
        ("", "file.txt"),
        (".htaccess", "htaccess.txt"),
        ("invoice.pdf.exe", "invoice.pdf.exe.txt"),
        ("a\r\nSet-Cookie: x=1.txt", "aSet-Cookie_ x=1.txt"),
        ('a";filename="b.txt', "a__filename=_b.txt"),
        ("<img src=x onerror=alert(1)>.txt", "_img src=x onerror=alert(1)_.txt"),
        ("photo\u202etxt.exe", "phototxt.exe.txt"),
        ("nul\0l.txt", "null.txt"),
        ("  spaced   out .txt", "spaced out .txt"),
        ("تقرير.txt", "تقرير.txt"),
        ("Cafe\u0301.txt", "Café.txt"),
        ("\ud800.txt", "txt.txt"),
    ],
)
def test_a_name_is_one_line_without_a_path(given: str, shown: str) -> None:
    assert display_name(given, "text/plain") == shown


@pytest.mark.parametrize("given", ["a" * 500 + ".txt", "é" * 500, "a" * 500 + "." + "b" * 300])
def test_a_long_name_keeps_its_ending(given: str) -> None:
    name = display_name(given, "text/plain")
    assert len(name) <= LENGTH
    assert name.endswith(".txt")
