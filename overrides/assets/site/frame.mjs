/**
 * The frame around every page: menu and search by keyboard. The theme's own script is not used: it binds single keys,
 * of which "n" leaves the page, and opens both with labels that no keyboard reaches.
 *
 * The theme's style follows a hidden checkbox for the menu, so that stays.
 */

const toggle = /** @type {HTMLInputElement | null} */ (document.querySelector('input[data-md-toggle="drawer"]'));
const menu = /** @type {HTMLElement | null} */ (document.querySelector(".md-sidebar--primary"));
const menuButton = /** @type {HTMLButtonElement | null} */ (document.querySelector('[data-frame-open="drawer"]'));
const searchButton = /** @type {HTMLButtonElement | null} */ (document.querySelector('[data-frame-open="search"]'));

/** Below this width the theme turns the sidebar into a menu that slides in. */
const narrow = matchMedia("(max-width: 76.2344em)");

/** @param {boolean} open */
function setMenu(open) {
  if (toggle) toggle.checked = open;
  reflect();
}

/** What is open says so. What is closed the style sheet hides, so that it takes no focus. */
function reflect() {
  menuButton?.setAttribute("aria-expanded", String(Boolean(toggle?.checked)));
}

for (const button of [menuButton, searchButton]) {
  if (button) button.hidden = false;
}
toggle?.addEventListener("change", reflect);
addEventListener("pageshow", reflect);
reflect();

menuButton?.addEventListener("click", () => {
  setMenu(!toggle?.checked);
  if (toggle?.checked) /** @type {HTMLElement | null} */ (menu?.querySelector("[data-frame-close]"))?.focus();
});
menu?.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element) || !target.closest("[data-frame-close]")) return;
  setMenu(false);
  menuButton?.focus();
});
// It lies over the page: the focus must never be behind it (WCAG 2.4.11).
menu?.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) setMenu(false);
});
addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !toggle?.checked || !narrow.matches) return;
  setMenu(false);
  menuButton?.focus();
});

// Open at once, so that no key is lost while the rest arrives; closing gives the focus back by itself.
searchButton?.addEventListener("click", async () => {
  const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("frame-search"));
  dialog.showModal();
  // Not by `autofocus`: of that a browser complains on a page that is opened at a place of its own.
  dialog.querySelector("input")?.focus();
  try {
    (await import("./search.mjs")).startSearch();
  } catch {
    const status = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));
    // Without the module that fills sentences in, for that did not come either; this one has no places.
    status.textContent = JSON.parse(dialog.dataset.sentences ?? "{}")["frame.search_failed"] ?? "";
  }
});
