/**
 * Keeps the site in this browser, so that it works without a network. Called once a scan has begun, never on
 * reading pages: before the first answer nothing is stored.
 */

/** Absent while developing: pages that reload by themselves must come from the server. */
const address = /** @type {HTMLElement | null} */ (document.querySelector("[data-service-worker]"))?.dataset.serviceWorker;

/** Goes up at every keeping and wiping: what was begun before that stops. */
let turn = 0;
let kept = false;

/**
 * Does its work once per page, until it is wiped. Never fails: a browser may forbid it, or have no room, and the
 * scan goes on.
 * @param {string[]} used addresses of the large files that a scan needs, as they were fetched
 */
export async function keepForOffline(used) {
  if (kept || !address || !navigator.serviceWorker) return;
  kept = true;
  const mine = ++turn;
  try {
    await navigator.serviceWorker.register(address, { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    if (mine === turn) active?.postMessage({ keep: used });
  } catch {
    // Then the site needs a network, as before.
  }
}

/** Takes away what keepForOffline kept. */
export async function forgetOffline() {
  turn += 1;
  kept = false;
  if (!address || !navigator.serviceWorker) return;
  const root = new URL("./", new URL(address, document.baseURI)).href;
  const wipe = () => caches.delete(`self-scan ${root}`);
  try {
    const registration = await navigator.serviceWorker.getRegistration(root);
    await registration?.unregister();
    await wipe();
    // What is still being installed puts its last files away first.
    registration?.installing?.addEventListener("statechange", wipe);
  } catch {
    // Where storage is forbidden there is nothing to wipe.
  }
}
