"""Listens in on a page's own scorer, and puts calls to it in the words of its contract (types.d.ts)."""

from __future__ import annotations

import json
from collections.abc import Sequence

from playwright.sync_api import BrowserContext, Page

from scoring.documents.canonical import canonical

LISTEN_IN = """
(() => {
  const spy = { worker: null, said: [], heard: [] };
  spy.ready = new Promise((resolve) => { spy.tellReady = resolve; });
  Object.defineProperty(window, "scorerSpy", { value: spy });
  const Real = Worker;
  window.Worker = class extends Real {
    #ours;
    constructor(address, options) {
      super(address, options);
      this.#ours = String(address).endsWith("/scan/scorer/worker.mjs");
      if (!this.#ours) return;
      spy.worker = this;
      this.addEventListener("message", ({ data }) => {
        spy.heard.push(data);
        if (data.step === "ready") spy.tellReady();
      });
    }
    postMessage(message, ...rest) {
      if (this.#ours) spy.said.push(message);
      super.postMessage(message, ...rest);
    }
  };
})();
"""

CALL_ALL = """(calls) => {
  const { worker } = scorerSpy;
  return Promise.all(calls.map(([verb, request], number) => new Promise((resolve, reject) => {
    const id = `test-${number}`;
    const hear = ({ data }) => {
      if (data.kind === "failed") reject(new Error(data.detail));
      if (data.kind !== "reply" || data.id !== id) return;
      worker.removeEventListener("message", hear);
      resolve(data.reply);
    };
    worker.addEventListener("message", hear);
    worker.postMessage({ kind: "call", id, verb, request });
  })));
}"""

LAST_EVALUATION = """() => {
  const call = scorerSpy.said.findLast(({ verb }) => verb === "evaluate");
  return [call.request, scorerSpy.heard.find(({ kind, id }) => kind === "reply" && id === call.id).reply];
}"""


class Scorer:
    """The scorer of one page, as the page started it."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @staticmethod
    def listen_in(context: BrowserContext) -> None:
        """For every page that this context will open."""
        context.add_init_script(LISTEN_IN)

    def wait_until_ready(self) -> None:
        """Whether the page has started it already or will do so."""
        # Not wait_for_function: that evaluates text in the page, which the page's own policy forbids.
        late = "new Promise((_, reject) => setTimeout(reject, 120_000, new Error('no scorer in two minutes')))"
        self._page.evaluate(f"() => Promise.race([scorerSpy.ready, {late}])")

    def starts(self) -> list[str]:
        """How the page has started it until now: "lean" or "full", each time."""
        found: list[str] = self._page.evaluate(
            "() => scorerSpy.said.filter(({ kind }) => kind === 'init').map(({ start }) => start)"
        )
        return found

    def failures(self) -> int:
        """How many times it has said that it failed."""
        count: int = self._page.evaluate("() => scorerSpy.heard.filter(({ kind }) => kind === 'failed').length")
        return count

    def times_ready(self) -> int:
        """How many times it has come up."""
        count: int = self._page.evaluate("() => scorerSpy.heard.filter(({ step }) => step === 'ready').length")
        return count

    def evaluations(self) -> int:
        """How many evaluations the page has asked for."""
        count: int = self._page.evaluate("() => scorerSpy.said.filter(({ verb }) => verb === 'evaluate').length")
        return count

    def evaluated(self) -> int:
        """How many of these have been answered."""
        count: int = self._page.evaluate(
            """() => {
              const answered = new Set(scorerSpy.heard.filter(({ kind }) => kind === "reply").map(({ id }) => id));
              return scorerSpy.said.filter(({ verb, id }) => verb === "evaluate" && answered.has(id)).length;
            }"""
        )
        return count

    def hand_overs(self) -> list[str]:
        """The model documents that the page itself has handed over until now."""
        said: list[dict[str, str]] = self._page.evaluate(
            "() => scorerSpy.said.filter(({ verb, id }) => verb === 'add_model' && !String(id).startsWith('test-'))"
        )
        return [json.loads(message["request"])["document"] for message in said]

    def call_all(self, calls: Sequence[tuple[str, str]]) -> list[str]:
        """Replies to calls of (verb, request), in their order."""
        replies: list[str] = self._page.evaluate(CALL_ALL, calls)
        return replies

    def last_evaluation(self) -> tuple[str, str]:
        """The answers document that the page itself sent last, and the result document that it got, to the byte."""
        request, reply = self._page.evaluate(LAST_EVALUATION)
        return canonical(json.loads(request)["answers"]), reply.removeprefix('{"ok":').removesuffix("}")

    def hold(self) -> None:
        """From now on it gets nothing of what the page asks, until release()."""
        self._page.evaluate(
            "() => { scorerSpy.held = []; scorerSpy.worker.postMessage = (message) => scorerSpy.held.push(message); }"
        )

    def release(self) -> None:
        """Gives it what was held, and waits until all of it has been answered."""
        self._page.evaluate(
            """() => {
              const { worker, held } = scorerSpy;
              delete worker.postMessage;
              return Promise.all(held.map((message) => new Promise((resolve) => {
                worker.addEventListener("message", ({ data }) => data.id === message.id && resolve());
                worker.postMessage(message);
              })));
            }"""
        )

    def kill(self) -> None:
        """An error that nothing in the worker expects."""
        worker = next(w for w in self._page.workers if w.url.endswith("/scan/scorer/worker.mjs"))
        worker.evaluate("() => { setTimeout(() => { throw new Error('killed by a test'); }); }")
