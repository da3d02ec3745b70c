/**
 * A table that is wider than its place scrolls sideways; then the keyboard must reach it, and a screen reader must
 * hear what it is. Where it fits it is no stop for the Tab key.
 *
 * The theme makes the table itself scroll, which cannot have a role of its own; without this script it still does.
 */

/** @param {Element} scroller the nearest heading above it is its name */
function headingOf(scroller) {
  const above = [...document.querySelectorAll("h1[id], h2[id], h3[id], h4[id]")].filter(
    (heading) => heading.compareDocumentPosition(scroller) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return above.at(-1)?.id ?? "";
}

/** @param {Element} scroller */
function adjust(scroller) {
  const wide = scroller.scrollWidth > scroller.clientWidth;
  const wanted = { tabindex: "0", role: "group", "aria-labelledby": headingOf(scroller) };
  for (const [name, value] of Object.entries(wanted)) {
    if (wide && value) scroller.setAttribute(name, value);
    else scroller.removeAttribute(name);
  }
}

const watch = new ResizeObserver((changes) => {
  for (const scroller of new Set(changes.map(({ target }) => target.closest(".wide-table")))) {
    if (scroller) adjust(scroller);
  }
});
for (const table of document.querySelectorAll("article table:not([class])")) {
  const scroller = document.createElement("div");
  scroller.className = "wide-table";
  table.replaceWith(scroller);
  scroller.append(table);
  // Browsers are content with half a link in sight.
  scroller.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target !== scroller) target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  watch.observe(scroller);
  // Larger text widens the table, not its place.
  watch.observe(table);
}
