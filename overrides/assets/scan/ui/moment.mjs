/** A moment for the page itself, between two pieces of work: for what the visitor does, and to draw. */
export function moment() {
  return new Promise((resolve) => setTimeout(resolve));
}

const PATIENCE = 1000; // milliseconds

/**
 * Until the page has been drawn for the first time. Where nothing is drawn nobody looks, and it goes on all the same: at
 * once in a tab in the background, after PATIENCE in a window behind another.
 * @returns {Promise<void>}
 */
export function firstPicture() {
  if (document.hidden || performance.getEntriesByType("paint").length > 0) return Promise.resolve();
  return new Promise((resolve) => {
    // A browser draws after what is asked for here, and before the next task.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE);
  });
}
