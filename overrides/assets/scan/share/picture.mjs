/** An SVG picture as PNG, for programs that cannot place an SVG. */
import { element } from "../ui/page.mjs";

/** This browser makes no picture, for instance because it lets no page read what was drawn. */
export class NoPicture extends Error {}

/** @param {string} svg @returns {Promise<Blob>} of the size that the picture itself states; rejects with NoPicture */
export async function toPng(svg) {
  const image = new Image();
  // As data: the policy of the page allows no pictures from blob: addresses.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode().catch((error) => {
    throw new NoPicture(String(error));
  });
  const canvas = element("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    try {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new NoPicture("an empty canvas"))), "image/png");
    } catch (error) {
      reject(new NoPicture(String(error)));
    }
  });
}
