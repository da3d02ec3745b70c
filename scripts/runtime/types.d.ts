// The little of Node.js that make.mjs uses. Checked by tsc, never shipped.

declare const process: { argv: [string, string, string, string, string, string]; exitCode: number };

declare module "node:fs" {
  export function readdirSync(folder: string, options: { recursive: true; encoding: "utf8" }): string[];
  export function readFileSync(file: 0, encoding: "utf8"): string;
  export function readFileSync(file: string | URL): Uint8Array;
  export function writeFileSync(file: string, data: Uint8Array): void;
}

declare module "node:url" {
  export function pathToFileURL(path: string): URL;
}
