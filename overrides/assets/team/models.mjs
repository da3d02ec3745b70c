/**
 * The models that the codes of a team belong to: this page's own, and those of earlier versions, each fetched once.
 * @import { ScanFacts } from "../scan/types.js"
 */
import { olderModel } from "../scan/scorer/older-model.mjs";

export class Models {
  /** @type {ScanFacts} */ #facts;
  /** @type {Map<string, Promise<string>>} */ #older = new Map();

  /** @param {ScanFacts} facts */
  constructor(facts) {
    this.#facts = facts;
  }

  /**
   * @param {string} version
   * @returns {Promise<string | undefined>} its document's text, undefined for the page's own; rejects with NoOlderModel
   */
  async of(version) {
    if (version === this.#facts.version) return undefined;
    const asked = this.#older.get(version) ?? olderModel(this.#facts.addresses.models, version);
    this.#older.set(version, asked);
    try {
      return await asked;
    } catch (error) {
      this.#older.delete(version);
      throw error;
    }
  }

  /** The same where the text itself is needed: the page's own is at the address of its version too. @param {string} version */
  async text(version) {
    return (await this.of(version)) ?? (await olderModel(this.#facts.addresses.models, version));
  }
}
