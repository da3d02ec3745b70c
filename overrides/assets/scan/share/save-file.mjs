/** Files out of the page. Nothing is sent: the browser saves what the page already has. */
import { element } from "../ui/page.mjs";

/** How long a browser may take to read what it saves, in milliseconds. */
const READING = 60_000;

/** @param {string} name of the file @param {string} type @param {BlobPart} content */
export function saveFile(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const anchor = element("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), READING);
}
