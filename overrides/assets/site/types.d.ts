// Types that scripts of the frame share; never shipped. Those of the service worker describe its own kind of global
// scope: the types of pages and of workers exclude each other, and this project is checked with those of pages.

/** A page or a part of one, as the theme's search gives it. title and text are markup with <mark> around words. */
export interface FoundPlace {
  readonly location: string;
  readonly title: string;
  readonly text: string;
  /** 0: its page was found by another part of it. */
  readonly score: number;
}

/** What the theme's search says: 1 when it is ready, 3 with places by page. */
export type SearchReply =
  | { readonly type: 1 }
  | { readonly type: 3; readonly data: { readonly items: FoundPlace[][] } };

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
