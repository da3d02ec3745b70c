/**
 * The four globals that Material's script expects before it starts.
 *
 * The theme defines them in an inline script; our content policy forbids those.
 * A classic script, because only that has document.currentScript. Reading
 * answers nothing and writing does nothing: the theme has no preference of a
 * visitor to keep, and a site that promises to store nothing must not.
 */
var themeScript = /** @type {HTMLScriptElement} */ (document.currentScript);

Object.assign(window, {
  __md_scope: new URL(themeScript.dataset.base ?? ".", location.href),
  __md_hash: () => 0,
  __md_get: () => null,
  __md_set: () => undefined,
});
