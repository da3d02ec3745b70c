/** A QR code as a picture. The encoder is fetched when the first one is asked for. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {string} text @param {string} encoder address of the module uqr @param {string} label for who cannot see it
 * @returns {Promise<SVGSVGElement>} rejects when the encoder cannot be fetched
 */
export async function qrPicture(text, encoder, label) {
  const { encode } = await import(encoder);
  // Level M survives a crease; four empty modules around it are what the standard asks (ISO/IEC 18004).
  /** @type {{data: boolean[][], size: number}} */
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  const picture = make("svg", { viewBox: `0 0 ${size} ${size}`, role: "img", "shape-rendering": "crispEdges" });
  picture.setAttribute("aria-label", label);
  // Black on white, also where the page is dark: many readers know no other.
  picture.append(make("rect", { fill: "#fff", width: `${size}`, height: `${size}` }));
  picture.append(make("path", { fill: "#000", d: dark.join("") }));
  return picture;
}

/**
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag @param {Record<string, string>} attributes
 * @returns {SVGElementTagNameMap[K]}
 */
function make(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
