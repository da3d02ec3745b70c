/**
 * The frame around every page: menu and search by keyboard, and no single-key shortcuts.
 *
 * Material opens both with a hidden checkbox and a <label>, which no keyboard reaches.
 * The checkboxes stay, because the theme's own script and styles follow them.
 */

/** Below this width the theme turns the sidebar into a menu that slides in. */
const narrow = matchMedia("(max-width: 76.2344em)");

/** Keys that the theme binds without a modifier: search (s, f, /) and other pages (p, n, comma, full stop). */
const SINGLE_KEYS = new Set(["f", "s", "/", "p", ",", "n", "."]);

// Captured at the window, so that the theme's listener never hears of them (WCAG 2.1.4).
addEventListener(
  "keydown",
  (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (!typing && SINGLE_KEYS.has(event.key.toLowerCase())) event.stopImmediatePropagation();
  },
  { capture: true },
);

/** @param {string} name @returns {HTMLInputElement | null} */
const toggleOf = (name) => document.querySelector(`input[data-md-toggle="${name}"]`);

/** @param {string} name @returns {HTMLButtonElement | null} */
const buttonOf = (name) => document.querySelector(`[data-frame-toggle="${name}"]`);

/** @param {string} name @param {boolean} open */
function set(name, open) {
  const toggle = toggleOf(name);
  if (!toggle || toggle.checked === open) return;
  toggle.checked = open;
  toggle.dispatchEvent(new Event("change", { bubbles: true }));
}

/** What is closed must not take focus; what is open must say so. */
function reflect() {
  const drawer = toggleOf("drawer");
  const menu = document.querySelector(".md-sidebar--primary");
  if (drawer && menu) menu.toggleAttribute("inert", narrow.matches && !drawer.checked);
  for (const name of ["drawer", "search"]) {
    buttonOf(name)?.setAttribute("aria-expanded", String(Boolean(toggleOf(name)?.checked)));
  }
}

/** @param {string} src @param {DOMStringMap} [data] @returns {Promise<void>} */
function bring(src, data = {}) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script.dataset, data);
    script.src = src;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(src)));
    document.head.append(script);
  });
}

/**
 * The theme's script closes menu and search 125 ms after it has seen a fragment in the address, the one that it
 * starts with included.
 */
const THEME_HAS_CLOSED = 200;

/** @type {Promise<void> | undefined} */
let search;

/** The theme's search, with its script and index: a page carries neither until somebody searches. */
function bringSearch() {
  const { globals = "", bundle = "", base = "." } = buttonOf("search")?.dataset ?? {};
  const template = /** @type {HTMLTemplateElement | null} */ (document.querySelector("[data-frame-search]"));
  template?.replaceWith(template.content.cloneNode(true));
  const closed = () => new Promise((resolve) => setTimeout(resolve, location.hash ? THEME_HAS_CLOSED : 0));
  return bring(globals, { base }).then(() => bring(bundle)).then(closed);
}

/** @param {string} name @param {string} inside what takes focus once it is open @param {boolean} open */
function openWith(name, inside, open = !toggleOf(name)?.checked) {
  set(name, open);
  if (open) /** @type {HTMLElement | null} */ (document.querySelector(inside))?.focus();
}

for (const name of ["drawer", "search"]) {
  const button = buttonOf(name);
  if (button) button.hidden = false;
  toggleOf(name)?.addEventListener("change", reflect);
}

buttonOf("drawer")?.addEventListener("click", () => openWith("drawer", ".frame-nav__close"));
buttonOf("search")?.addEventListener("click", async () => {
  // As it is now: while its script arrives, the visitor may have opened it in another way.
  const open = !toggleOf("search")?.checked;
  search ??= bringSearch();
  try {
    await search;
  } catch {
    // Without a network the button stays, and a next click tries again.
    search = undefined;
    return;
  }
  openWith("search", ".md-search__input", open);
});

document.querySelector("[data-frame-close]")?.addEventListener("click", () => {
  set("drawer", false);
  buttonOf("drawer")?.focus();
});

addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !toggleOf("drawer")?.checked) return;
  set("drawer", false);
  buttonOf("drawer")?.focus();
});

narrow.addEventListener("change", reflect);
addEventListener("pageshow", reflect);
reflect();
