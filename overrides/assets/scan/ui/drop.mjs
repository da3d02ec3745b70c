/** Files that a visitor drags to a box. */

/**
 * @param {HTMLElement} box @param {(dropped: DataTransfer) => void} use called with what was dropped there
 */
export function listenForDrops(box, use) {
  // Anywhere else on the page, a browser would leave it and show the file.
  for (const type of ["dragover", "drop"]) {
    window.addEventListener(type, (event) => {
      if (!(event instanceof DragEvent) || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      const target = event.target instanceof Element ? event.target : null;
      // A page may have several: each hears of what is dragged over any of them.
      event.dataTransfer.dropEffect = target?.closest('[data-part="drop"]') ? "copy" : "none";
      if (type === "drop" && target && box.contains(target)) use(event.dataTransfer);
    });
  }
  box.addEventListener("dragenter", () => box.classList.add("scan-drop--over"));
  for (const type of ["dragleave", "drop"]) {
    box.addEventListener(type, (event) => {
      const into = event instanceof DragEvent ? event.relatedTarget : null;
      if (!(into instanceof Node && box.contains(into))) box.classList.remove("scan-drop--over");
    });
  }
}

/** @param {DataTransfer} dropped */
export function holdsFolder({ items }) {
  return [...items].some((item) => item.webkitGetAsEntry?.()?.isDirectory);
}
