"""The pixels of a PNG file, as the browser itself reads it."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from playwright.sync_api import Page

_READ = """async ([address, every]) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext("2d");
  drawing.drawImage(image, 0, 0);
  const { data } = drawing.getImageData(0, 0, width, height);
  let colours = "";
  for (let y = 0; y < height; y += every) {
    for (let x = 0; x < width; x += every) {
      colours += String.fromCharCode(...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3));
    }
  }
  return { width, height, colours: btoa(colours) };
}"""


@dataclass(frozen=True)
class Pixels:
    """colours: 0xRRGGBB of each pixel that was asked for, row after row."""

    width: int
    height: int
    colours: tuple[int, ...]

    def grey(self) -> memoryview:
        """Height by width bytes, of a picture of which every pixel was asked for: all that black and white need."""
        return memoryview(bytes(colour & 255 for colour in self.colours)).cast("B", (self.height, self.width))


def pixels(page: Page, png: bytes, every: int = 1) -> Pixels:
    """every: 10 takes each tenth pixel of each tenth row. Decoded in `page`, which must allow pictures from data:."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    address = "data:image/png;base64," + base64.b64encode(png).decode("ascii")
    read = page.evaluate(_READ, [address, every])
    octets = base64.b64decode(read["colours"])
    colours = (int.from_bytes(octets[place : place + 3], "big") for place in range(0, len(octets), 3))
    return Pixels(read["width"], read["height"], tuple(colours))
