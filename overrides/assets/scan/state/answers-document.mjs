/**
 * The answers document of scoring/documents/answers_document.py, made of what is filled in.
 * @import { AnswersDocument, Entries } from "../types.js"
 */

/**
 * @param {Entries} entries @param {{model: string, version: string}} facts
 * @param {{notes: boolean}} options notes: with the visitor's own words (notes, marks, the name of the scan), which
 *   only a file that the visitor saves carries
 * @returns {AnswersDocument}
 */
export function answersDocument({ answers, ambitions, notes, marks, label }, { model, version }, options) {
  return {
    format: "self-scan.answers/1",
    model,
    model_version: version,
    answers,
    ambitions,
    ...(options.notes && label !== "" ? { label } : {}),
    ...(options.notes && Object.keys(notes).length > 0 ? { notes } : {}),
    ...(options.notes && marks.length > 0 ? { marks } : {}),
  };
}
