// What the service worker needs of its own kind of global scope: the types of pages and of workers exclude each
// other, and this project is checked with those of pages. Never shipped.

/** SHA-256 in base64 by path, relative to the site's root; a page is its folder, and the home page "". */
export interface ListedFiles {
  /** Kept from the start. */
  first: Record<string, string>;
  /** Kept once they have been used. */
  later: Record<string, string>;
}

export interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Response | Promise<Response>): void;
}

export interface KeepEvent extends ExtendableEvent {
  /** keep: addresses of files that a page has fetched. */
  readonly data: { keep: string[] };
}

export interface ServiceWorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "message", listener: (event: KeepEvent) => void): void;
}
