"""Pictures of the guide: cut out of a window, kept small, compared with those of today."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageFilter
from PIL.PngImagePlugin import PngInfo

from tools.shots.training import ROOT
from tools.shots.walks import Locator, Page

FOLDER = ROOT / "content" / "guide" / "shots"
WINDOW = {"width": 1000, "height": 1200}
#: Bytes of a picture, colours kept, pixels left around what is shown.
LARGEST, _COLOURS, _AROUND = 60_000, 64, 12
#: A cell of the compared pictures in pixels, how much grey it may differ by, the share of cells that may.
_CELL, _GREY, _SHARE = 12, 10, 0.06
#: Pixels by which a size may differ: another font makes other lines.
_SIZE = 16
#: Nothing moves or blinks, and the note «Сохранено» of the step before is gone.
_STILL = """* { transition: none !important; animation: none !important; }
input, textarea { caret-color: transparent !important; }
.toast-base { display: none !important; }"""
#: The words that a picture shows travel inside its file: other fonts leave them as they are.
_WORDS = "Description"
_READ = """(box) => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement;
    if (!node.data.trim() || !around.checkVisibility()) continue;
    if (around.closest(".toast-base, span.icon, noscript")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const at = range.getBoundingClientRect();
    const x = at.x + at.width / 2, y = at.y + at.height / 2;
    const inside = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
    if (inside) found.push(node.data.trim());
  }
  return found.join("\\n");
}"""


def picture(page: Page, first: Locator, last: Locator | None = None) -> bytes:
    """Return a PNG of the stretch of the window from one part of the page to another."""
    page.add_style_tag(content=_STILL)
    page.evaluate("document.activeElement?.blur()")
    page.mouse.move(1, 1)
    first.evaluate("part => part.scrollIntoView({ block: 'center' })")
    page.evaluate("document.fonts.ready.then(() => true)")
    page.wait_for_timeout(300)
    clip = _clip(first.bounding_box(), (last or first).bounding_box())
    return shrunk(page.screenshot(clip=clip), page.evaluate(_READ, clip))


def _clip(first: dict[str, float], last: dict[str, float]) -> dict[str, float]:
    """Return the box around both, inside the window."""
    left = max(min(first["x"], last["x"]) - _AROUND, 0)
    top = max(first["y"] - _AROUND, 0)
    right = min(max(box["x"] + box["width"] for box in (first, last)) + _AROUND, WINDOW["width"])
    bottom = min(last["y"] + last["height"] + _AROUND, WINDOW["height"])
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}


def shrunk(png: bytes, words: str) -> bytes:
    """Return the same picture in few colours, letters and lines need no more; with the words it shows."""
    out, about = io.BytesIO(), PngInfo()
    about.add_itxt(_WORDS, words, "ru")
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture.quantize(_COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True, pnginfo=about)
    return out.getvalue()


def difference(kept: bytes, now: bytes) -> str:
    """Return in Russian what is not as it was, "" where a reader would see the same."""
    was, became = (Image.open(io.BytesIO(png)) for png in (kept, now))
    lost, came = (_lines(a) - _lines(b) for a, b in ((was, became), (became, was)))
    if lost or came:
        return f"слова были: {_told(lost)}; стали: {_told(came)}"
    old, new = was.convert("L"), became.convert("L")
    if any(abs(a - b) > _SIZE for a, b in zip(old.size, new.size, strict=True)):
        return f"размер был {_size(old)}, стал {_size(new)}"
    width, height = old.size
    grid = max(width // _CELL, 1), max(height // _CELL, 1)
    cells = (_soft(one).resize(grid, Image.Resampling.BOX) for one in (old, new.resize(old.size)))
    other = [value for value in ImageChops.difference(*cells).tobytes() if value > _GREY]
    share = len(other) / (grid[0] * grid[1])
    return f"отличается {share:.0%} картинки" if share > _SHARE else ""


def _lines(picture: Any) -> set[str]:
    # counts of records are no words of the form
    return {line for line in str(picture.text.get(_WORDS, "")).split("\n") if not line.isdigit()}


def _told(lines: set[str]) -> str:
    return ", ".join(f"«{line}»" for line in sorted(lines)) or "те же"


def _soft(picture: Any) -> Any:
    return picture.filter(ImageFilter.GaussianBlur(2))


def _size(picture: Any) -> str:
    return "×".join(map(str, picture.size))


def path_of(name: str) -> Path:
    """Return where a picture is kept."""
    return FOLDER / f"{name}.png"
