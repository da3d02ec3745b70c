/**
 * Work that takes a while: one thing at a time, with how far it is and a way to stop it.
 * @import { ClientStatus, Say } from "../scan/types.js"
 */
import { moment } from "../scan/ui/moment.mjs";
import { part } from "../scan/ui/page.mjs";

/** The visitor stopped it. */
export class Stopped extends Error {}

/**
 * Tells how far the work is, and gives the page a moment for other things. Rejects with Stopped.
 * @callback Step
 * @param {number} done @param {number} all
 * @returns {Promise<void>}
 */

export class Work {
  /** @type {HTMLElement} */ #box;
  /** @type {HTMLProgressElement} */ #progress;
  /** @type {Say} */ #say;
  /** What goes before it. @type {Promise<unknown>} */ #last = Promise.resolve();
  #stopped = false;
  #waiting = 0;
  /** @type {"reading" | "counting"} */ #kind = "reading";
  /** @type {ClientStatus["state"]} */ #state = "idle";

  /** @param {HTMLElement} root @param {Say} say */
  constructor(root, say) {
    this.#box = part(root, "work", HTMLElement);
    this.#progress = /** @type {HTMLProgressElement} */ (document.getElementById("team-progress"));
    this.#say = say;
    part(root, "work-cancel", HTMLElement).addEventListener("click", () => {
      this.#stopped = true;
    });
  }

  /** The scorer is a download at first: then that is what one waits for. @param {ClientStatus} status */
  scorer(status) {
    this.#state = status.state;
    if (status.state === "loading") {
      this.#progress.removeAttribute("value");
      this.#write(this.#say(`result.wait.${status.step}`));
    } else {
      this.#tell(0, 1);
    }
  }

  /**
   * @template R
   * @param {"reading" | "counting"} kind @param {(step: Step) => Promise<R>} act
   * @returns {Promise<R>} after what was begun before; rejects with Stopped and with whatever `act` rejects with
   */
  do(kind, act) {
    this.#waiting += 1;
    const mine = this.#last.then(() => this.#run(kind, act)).finally(() => {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#box.hidden = true;
    });
    this.#last = mine.catch(() => {});
    return mine;
  }

  /**
   * @template R
   * @param {"reading" | "counting"} kind @param {(step: Step) => Promise<R>} act
   */
  async #run(kind, act) {
    this.#kind = kind;
    this.#stopped = false;
    this.#tell(0, 1);
    this.#box.hidden = false;
    return act(async (done, all) => {
      await moment();
      if (this.#stopped) throw new Stopped();
      this.#tell(done, all);
    });
  }

  /** @param {number} done @param {number} all */
  #tell(done, all) {
    if (this.#state === "loading") return;
    const percent = Math.floor((100 * done) / all);
    this.#progress.value = percent;
    this.#write(this.#say(`team.work.${this.#kind}`, { percent }));
  }

  /** @param {string} text */
  #write(text) {
    part(this.#box, "work-text", HTMLElement).textContent = text;
  }
}
