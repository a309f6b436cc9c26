"""Pictures, made anew: what was hidden in the bytes (places, programs) does not survive."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, ImageOps

from chat.files import refusals
from chat.files.kinds import IMAGES

# Longer sides are scaled down: models see no more.
LONGEST_SIDE = 2048
THUMBNAIL = (320, 320)
QUALITY = 86
# What a damaged or hostile picture makes Pillow raise.
DAMAGE = (OSError, ValueError, SyntaxError, TypeError, IndexError, KeyError, EOFError, MemoryError)


@dataclass(frozen=True, slots=True)
class Picture:
    data: bytes
    mime_type: str
    thumbnail: bytes
    thumbnail_type: str


def reencode(data: bytes, mime_type: str, *, max_pixels: int) -> Picture:
    """The first frame, upright, without metadata. Raises FileRefused."""
    try:
        with Image.open(io.BytesIO(data), formats=[IMAGES[mime_type]]) as opened:
            # Before anything is decoded: a small file can claim to be huge.
            if opened.width * opened.height > max_pixels:
                raise refusals.too_many_pixels(max_pixels)
            opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(opened)
            plain = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise refusals.too_many_pixels(max_pixels) from None
    except DAMAGE:
        raise refusals.broken("picture") from None
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    small = plain.copy()
    small.thumbnail(THUMBNAIL, Image.Resampling.LANCZOS)
    drawn = plain.mode == "RGBA" or mime_type in ("image/png", "image/gif")
    image, image_type = _saved(plain, lossless=drawn)
    thumbnail, thumbnail_type = _saved(small, lossless=plain.mode == "RGBA")
    return Picture(image, image_type, thumbnail, thumbnail_type)


def _saved(image: Image.Image, *, lossless: bool) -> tuple[bytes, str]:
    """What was found beside the pixels travels in `info`: a new image has none."""
    clean = Image.frombytes(image.mode, image.size, image.tobytes())
    out = io.BytesIO()
    if lossless:
        clean.save(out, "PNG")
        return out.getvalue(), "image/png"
    clean.convert("RGB").save(out, "JPEG", quality=QUALITY)
    return out.getvalue(), "image/jpeg"
