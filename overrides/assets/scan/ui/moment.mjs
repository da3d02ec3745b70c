/** A moment for the page itself, between two pieces of work: for what the visitor does, and to draw. */
export function moment() {
  return new Promise((resolve) => setTimeout(resolve));
}
