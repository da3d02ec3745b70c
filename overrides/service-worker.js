/**
 * Keeps the site for use without a network. assets/site/offline.mjs registers it, after a visitor's first scan has
 * begun; until then a browser keeps nothing.
 *
 * A page only ever gets files of the version that it belongs to: each is kept, found and fetched by its hash, and a
 * new version waits until no page of the one before is open (so: no skipWaiting). Kept are files of the site alone,
 * never anything that a visitor fills in.
 * @import { ExtendableEvent, FetchEvent, ListedFiles, KeepEvent, ServiceWorkerScope } from "./assets/site/types.js"
 */

/** @type {ListedFiles} Filled in by the build (scripts/compiler/files/offline_list.py); with an empty list it keeps nothing. */
const LIST = { first: {}, later: {} };

const worker = /** @type {ServiceWorkerScope} */ (/** @type {unknown} */ (self));
const ROOT = new URL("./", worker.location.href).href;
/** offline.mjs gives it the same name, to wipe it. */
const CACHE = `self-scan ${ROOT}`;
const HASHES = new Map(Object.entries({ ...LIST.first, ...LIST.later }));

worker.addEventListener("install", (/** @type {ExtendableEvent} */ event) => event.waitUntil(install()));
worker.addEventListener("activate", (/** @type {ExtendableEvent} */ event) => event.waitUntil(takeOver()));
worker.addEventListener("message", (/** @type {KeepEvent} */ event) => event.waitUntil(keepUsed(event.data)));
worker.addEventListener("fetch", (/** @type {FetchEvent} */ event) => {
  const path = pathOf(event.request.url);
  if (event.request.method !== "GET" || path === null) return;
  if (HASHES.has(path)) event.respondWith(answer(path, event.request));
  else if (HASHES.has(`${path}/`)) event.respondWith(Response.redirect(`${ROOT}${path}/`));
});

/** @param {string} url @returns {string | null} as the list names it; null for what is not of this site */
function pathOf(url) {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  return address.startsWith(ROOT) ? address.slice(ROOT.length).replace(/(^|\/)index\.html$/, "$1") : null;
}

/** @param {string} path @param {Request} request */
async function answer(path, request) {
  const kept = await caches.match(entry(path), { cacheName: CACHE, ignoreVary: true });
  if (kept) return kept;
  // After "wis alles" this worker lives on until its last page closes, but is out of use.
  return fetch((await caches.has(CACHE)) ? exactly(path) : request);
}

/** All small files; and of the large ones those that the version before had in use. All of it, or it fails. */
async function install() {
  const cache = await caches.open(CACHE);
  const before = new Set((await cache.keys()).map(({ url }) => unhashed(pathOf(url) ?? "")));
  const used = Object.keys(LIST.later).filter((path) => before.has(unhashed(path)));
  await Promise.all([...Object.keys(LIST.first), ...used].map((path) => keep(cache, path)));
}

async function takeOver() {
  const cache = await caches.open(CACHE);
  const mine = new Set([...HASHES.keys()].map(entry));
  const others = (await cache.keys()).filter(({ url }) => !mine.has(url));
  await Promise.all(others.map((request) => cache.delete(request)));
  // The page that registered the first version still has parts to fetch, such as the search and the QR code. After
  // an update there is nobody to take over: a page that is just being opened belongs to the version before.
  if (others.length === 0) await worker.clients.claim();
}

/**
 * The large files that a page has fetched; also what is not there any more of the small ones.
 * @param {{keep: string[]}} message addresses
 */
async function keepUsed(message) {
  const cache = await caches.open(CACHE);
  const asked = new Set(message.keep.map(pathOf));
  const used = Object.keys(LIST.later).filter((path) => asked.has(path));
  await Promise.allSettled([...Object.keys(LIST.first), ...used].map((path) => keep(cache, path)));
}

/** @param {Cache} cache @param {string} path */
async function keep(cache, path) {
  if (await cache.match(entry(path), { ignoreVary: true })) return;
  await cache.put(entry(path), await fetch(exactly(path)));
}

/** Where a file is kept: two versions of it are two entries. @param {string} path */
function entry(path) {
  return `${ROOT}${path}?${HASHES.get(path)}`;
}

/** Fails when the server sends anything but these bytes. @param {string} path */
function exactly(path) {
  return new Request(ROOT + path, { integrity: `sha256-${HASHES.get(path)}`, cache: "no-cache", redirect: "error" });
}

/** The same for every version of a file that carries a hash in its name or in that of a folder. @param {string} path */
function unhashed(path) {
  return path.replace(/\.[0-9a-f]{8,64}(?=[./])/g, "");
}
