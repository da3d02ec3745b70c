/** One field with its error: said at the field, and to whoever comes there with a screen reader. */

/** @param {string} id of the field; its error stands in `${id}-error`, its explanation in `${id}-hint` */
export function fieldWithError(id) {
  const field = /** @type {HTMLInputElement} */ (document.getElementById(id));
  const error = /** @type {HTMLElement} */ (document.getElementById(`${id}-error`));
  return {
    field,
    /** @param {string} text "" when there is nothing wrong */
    tell(text) {
      error.textContent = text;
      error.hidden = text === "";
      if (text === "") field.removeAttribute("aria-invalid");
      else field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", text === "" ? `${id}-hint` : `${id}-error ${id}-hint`);
    },
  };
}
