"""What is taken, what it becomes, and what is refused."""

import io

import pytest
from PIL import Image
from pytest_django.fixtures import Settings

from chat.files import texts
from chat.files.intake import Accepted, examine
from chat.files.refusals import FileRefused
from tests.chat.files import samples

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def refused(data: bytes, name: str = "file") -> FileRefused:
    with pytest.raises(FileRefused) as caught:
        examine(data, name)
    return caught.value


def opened(accepted: Accepted) -> Image.Image:
    return Image.open(io.BytesIO(accepted.data))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_is_made_anew_whatever_its_name_says(kind: str) -> None:
    accepted = examine(samples.picture(kind), "invoice.pdf")
    assert (accepted.kind, opened(accepted).size) == ("image", (40, 30))
    assert accepted.mime_type in ("image/png", "image/jpeg")
    assert accepted.name.startswith("invoice.pdf.")
    assert Image.open(io.BytesIO(accepted.thumbnail)).size <= (320, 320)


def test_nothing_but_pixels_survives() -> None:
    original = samples.located()
    assert b"my-home-street-7" in original
    accepted = examine(original, "me.jpg")
    assert not opened(accepted).getexif()
    for secret in (b"my-home-street-7", b"secret-comment-99", b"Exif"):
        assert secret not in accepted.data + accepted.thumbnail


@pytest.mark.parametrize("tail", [SVG, b"<?php system($_GET[0]); ?>", samples.zipped()])
def test_what_hangs_behind_a_picture_is_cut_off(tail: bytes) -> None:
    accepted = examine(samples.picture("GIF") + tail, "both.html.gif")
    assert tail[:20] not in accepted.data
    assert accepted.mime_type == "image/png"


def test_a_large_picture_is_scaled_down() -> None:
    accepted = examine(samples.picture("JPEG", (5000, 2500)), "wide.jpg")
    assert opened(accepted).size == (2048, 1024)


def test_a_picture_lies_as_the_camera_was_held() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees
    assert opened(examine(samples.picture("JPEG", exif=exif), "t.jpg")).size == (30, 40)


@pytest.mark.parametrize("side", [9_000, 12_000, 60_000])
def test_a_small_file_that_claims_huge_dimensions_is_refused_undecoded(side: int) -> None:
    error = refused(samples.huge_png(side))
    assert (error.status, error.kind) == (413, "file_too_large")
    assert "50 million" in error.message


def test_the_limit_of_pixels_is_the_settings(settings: Settings) -> None:
    settings.CHATKIT = {"IMAGE_PIXELS": 1000}
    assert refused(samples.picture()).status == 413


@pytest.mark.parametrize("data", [samples.picture()[:60], b"\xff\xd8\xff\xe0 garbage", b"GIF89a"])
def test_a_damaged_picture_is_refused(data: bytes) -> None:
    assert refused(data, "a.png").kind == "file_broken"


def test_a_pdf_is_read() -> None:
    accepted = examine(samples.pdf(), "../report.PDF")
    assert (accepted.name, accepted.text) == ("report.PDF", "Quarterly numbers")


def test_a_locked_pdf_is_kept_unread() -> None:
    assert examine(samples.locked_pdf(), "a.pdf").text == ""


def test_a_pdf_that_is_none_is_refused() -> None:
    assert (refused(b"%PDF-1.7 <script>").status, refused(b"%PDF-1.7 x").kind) == (
        422,
        "file_broken",
    )


def test_a_pdf_that_unpacks_to_no_end_is_not_unpacked() -> None:
    assert len(examine(samples.pdf_bomb(), "a.pdf").text) < 1000


def test_a_pdf_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "PATIENCE", 0.001)
    assert refused(samples.pdf()).kind == "file_broken"


@pytest.mark.parametrize(
    ("name", "mime_type"),
    [
        ("notes.txt", "text/plain"),
        ("notes.md", "text/markdown"),
        ("sheet.csv", "text/csv"),
        ("data.json", "application/json"),
        ("program.exe", "text/plain"),
        ("photo.png", "text/plain"),
        ("", "text/plain"),
    ],
)
def test_a_text_is_a_text_whatever_its_name_says(name: str, mime_type: str) -> None:
    accepted = examine("Grüße, 1\n".encode(), name)
    assert (accepted.kind, accepted.mime_type, accepted.text) == ("file", mime_type, "Grüße, 1\n")


def test_other_encodings_become_utf_8() -> None:
    assert examine("Grüße".encode("utf-16"), "a.txt").data == "Grüße".encode()


def test_a_long_text_is_cut_for_the_model(settings: Settings) -> None:
    settings.CHATKIT = {"FILE_TEXT": 10}
    accepted = examine(b"0123456789ABC", "a.txt")
    assert accepted.text.startswith("0123456789\n[The file is longer")
    assert accepted.data == b"0123456789ABC"


@pytest.mark.parametrize(
    "data",
    [
        SVG,
        b"\xef\xbb\xbf  <!-- hi -->\n" + SVG,
        b'<?xml version="1.0"?>' + SVG,
        b"<!DOCTYPE html><p>hi",
        b"<HTML><body onload=alert(1)>",
        b"<script>alert(1)</script>",
        b"<svg:svg xmlns:svg='http://www.w3.org/2000/svg'/>",
        SVG.decode().encode("utf-16"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.png", "a.svg.md"])
def test_markup_is_refused_whatever_its_name_says(data: bytes, name: str) -> None:
    assert refused(data, name).status == 415


@pytest.mark.parametrize("name", ["page.html", "page.HTM", "drawing.svg", "a.xhtml", "a.txt.svg"])
def test_what_calls_itself_markup_is_refused(name: str) -> None:
    assert refused(b"just words", name).status == 415


@pytest.mark.parametrize(
    "data",
    [
        samples.zipped(),
        b"MZ\x90\x00\x03\x00\x00",
        b"\x7fELF\x02\x01\x01\x00",
        b"\x1f\x8b\x08\x00abc",
        b"\x00" * 100,
        b"text with \x00 inside",
        b"\xc3\x28 no utf-8",
        b"RIFF\x00\x00\x00\x00WAVEfmt ",
    ],
)
def test_other_types_are_refused(data: bytes) -> None:
    assert (refused(data, "a.txt").status, refused(data, "a.png").kind) == (415, "file_type")


def test_an_empty_file_is_refused() -> None:
    assert refused(b"").kind == "file_empty"


def test_a_large_file_is_refused(settings: Settings) -> None:
    settings.CHATKIT = {"UPLOAD_SIZE": 2_000_000}
    error = refused(b"a" * 2_000_001)
    assert (error.status, "2 MB" in error.message) == (413, True)
