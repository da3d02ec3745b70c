/**
 * Finding and filling the parts of the page. Texts go in as text, never as markup: whatever stands in an
 * answer, a note or a file cannot become an element.
 */

/**
 * The element with data-part="name". Throws when the template lacks it: that is a mistake of ours.
 * @template {Element} T
 * @param {ParentNode} root @param {string} name @param {new () => T} type
 * @returns {T}
 */
export function part(root, name, type) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof type)) throw new Error(`The page lacks a ${type.name} with data-part="${name}".`);
  return found;
}

/**
 * The step with data-step="name". Its id, which stands in the address, is a word of the language of the page.
 * @param {ParentNode} root @param {string} name @returns {HTMLElement}
 */
export function stepOf(root, name) {
  const found = root.querySelector(`[data-step="${name}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`The page lacks a step with data-step="${name}".`);
  return found;
}

/**
 * The heading that names a section. An extension of the browser may have put another one above it.
 * @param {Element} section @returns {HTMLElement | null}
 */
export function headingOf(section) {
  return document.getElementById(section.getAttribute("aria-labelledby") ?? "");
}

/**
 * Whether the page has a part of that name: what a model lacks, such as tips, has no place on its page.
 * @param {ParentNode} root @param {string} name
 */
export function has(root, name) {
  return root.querySelector(`[data-part="${name}"]`) !== null;
}

/**
 * What stands in a field. Half a character, pasted from a program that cut it in two, becomes a mark in its place: no
 * file can hold it, and one with it could not be opened again.
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 */
export function textOf(field) {
  return field.value.replace(/\p{Surrogate}/gu, "\ufffd");
}

/**
 * A copy of what stands in <template id>, for the caller to fill in and put into the page.
 * @param {string} id
 * @returns {DocumentFragment}
 */
export function clone(id) {
  const template = document.getElementById(id);
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`The page lacks a template "${id}".`);
  return document.importNode(template.content, true);
}

/**
 * Puts a text in a part; the part is hidden as long as there is none.
 * @param {ParentNode} root @param {string} name @param {string | null} text
 */
export function write(root, name, text) {
  const target = part(root, name, HTMLElement);
  target.textContent = text ?? "";
  target.hidden = !text;
}

/**
 * Shows a section with its list, or hides it when the list is empty.
 * @param {ParentNode} root @param {string} name of the list; its section is `${name}-section`
 * @param {(Node | string)[]} items nodes of their own kind, or texts that become list items
 */
export function writeList(root, name, items) {
  const nodes = items.map((item) => (typeof item === "string" ? element("li", item) : item));
  part(root, name, HTMLElement).replaceChildren(...nodes);
  part(root, `${name}-section`, HTMLElement).hidden = items.length === 0;
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag @param {...(Node | string)} content
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, ...content) {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}

/**
 * A link to a place in this page.
 * @param {string} fragment with its # @param {string} text
 */
export function link(fragment, text) {
  const made = element("a", text);
  made.href = fragment;
  return made;
}
