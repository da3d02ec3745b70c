/** Days as documents write them (YYYY-MM-DD), in the visitor's own time zone, and as people read them. */

/** @param {Date} date */
function written(date) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** @returns {string} not the day in Greenwich, which toISOString gives */
export function today() {
  return written(new Date());
}

/** The same day of the next year; of 29 February, 1 March. */
export function inAYear() {
  const now = new Date();
  return written(new Date(now.getFullYear() + 1, now.getMonth(), now.getDate()));
}

/** @param {string} day @returns {string} in the language of the page, as scoring.export.date has it: 23 November 2026 */
export function inWords(day) {
  const { lang } = document.documentElement;
  // The English of the sentences is British; "en" by itself is American, with the month first.
  const format = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}
