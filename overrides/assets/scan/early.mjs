/**
 * What runs before the page is there: which length of the scan the address asks for stands in <html data-asked>, by which
 * the style sheet shows the first question at once. The script that takes the answers comes later, and adopts them.
 *
 * As little as can be: a browser reads no further than the head until this has run.
 */
const { documentElement, currentScript } = document;
// Each length, and the place that asks for it: its name depends on the language.
const asked = Object.entries(currentScript?.dataset ?? {}).find(([, place]) => place === location.hash.slice(1));
if (asked) [documentElement.dataset.asked] = asked;
// By then the script has taken the note away, or the guard shows it, and with it all questions. Where neither came, the whole
// form is better than one question of it.
addEventListener("load", () => setTimeout(showForm, 2000));

function showForm() {
  document.querySelector('[data-part="unstarted"]')?.classList.add("scan-unstarted--seen");
}
