/** An SVG picture as PNG, for programs that cannot place an SVG. */
import { element } from "./page.mjs";

/** @param {string} svg @returns {Promise<Blob>} of the size that the picture itself states */
export async function toPng(svg) {
  const image = new Image();
  // As data: the policy of the page allows no pictures from blob: addresses.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = element("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The canvas gave no picture."))), "image/png");
  });
}
