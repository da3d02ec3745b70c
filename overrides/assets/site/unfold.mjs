/**
 * A link to a place opens what that is folded in, and a link to a heading the fold right below it. Browsers do the
 * former by themselves, if they are new; without this script the place is there, folded.
 */

function unfold() {
  const place = document.getElementById(location.hash.slice(1));
  if (!place) return;
  const below = place.nextElementSibling;
  if (below instanceof HTMLDetailsElement) below.open = true;
  for (let fold = place.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  place.scrollIntoView();
}

addEventListener("hashchange", unfold);
// A link to where the visitor is already changes nothing in the address.
addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? target.closest("a") : null;
  if (link?.hash && link.href === location.href) unfold();
});
unfold();
