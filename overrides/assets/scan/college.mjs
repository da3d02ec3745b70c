/**
 * One A4 for the college: on paper, or as a text. All of it comes from the result.
 * @import { ChosenTip, Context, ResultDimension, Result } from "./types.js"
 */
import { inWords, today } from "./days.mjs";
import { sentenceOf } from "./failure.mjs";
import { saveFile } from "./files.mjs";
import { element, part, write, writeList } from "./page.mjs";

/** @param {Context} context @returns {{show: (result: Result) => void}} */
export function setUpCollege({ root, session, say }) {
  const section = part(root, "college", HTMLElement);
  part(section, "college-print", HTMLElement).addEventListener("click", () => {
    // The style sheet prints nothing but this page as long as the class is there.
    root.classList.add("scan--college");
    window.print();
  });
  window.addEventListener("afterprint", () => root.classList.remove("scan--college"));
  part(section, "college-save", HTMLElement).addEventListener("click", async () => {
    const name = say("result.college.file", { date: today() });
    try {
      const text = await session.call("college_markdown", { answers: session.answers({ notes: false }), date: today() });
      saveFile(name, "text/markdown;charset=utf-8", text);
      write(section, "college-status", say("result.college.saved", { name }));
    } catch (error) {
      write(section, "college-status", sentenceOf(error, say));
    }
  });

  return {
    show(result) {
      write(section, "college-status", null);
      write(section, "college-date", inWords(today()));
      write(section, "college-headline", result.headline);
      part(section, "college-profile", HTMLElement).replaceChildren(...result.dimensions.map(standing));
      writeList(section, "college-floor", steps(result.floor, result));
      const choices = steps(result.first, result);
      for (const choice of choices) choice.append(" ", open(say("scoring.export.college.cost")));
      writeList(section, "college-choices", choices);
    },
  };

  /** @param {ResultDimension} dimension */
  function standing({ title, summary, ambition_name: stage, ambition_chosen: chosen }) {
    const line = element("li", element("strong", title), `: ${summary}`);
    if (chosen && stage !== null) line.append(`. ${say("scoring.export.college.ambition", { stage })}`);
    return line;
  }

  /** @param {string} text a line to fill in */
  function open(text) {
    const line = element("span", text);
    line.className = "scan-college__open";
    return line;
  }

  /** @param {ChosenTip[]} chosen @param {Result} result */
  function steps(chosen, result) {
    return chosen.flatMap(({ question, step }) =>
      result.dimensions
        .flatMap(({ tips }) => tips)
        .filter((tip) => tip.question === question && tip.step === step)
        .map((tip) => {
          const effort = say(`scoring.effort.${tip.effort}`);
          const how = say("scoring.text.tip_how", { effort, who: tip.who, done_when: tip.done_when });
          return element("li", element("strong", tip.tip), " ", how);
        }),
    );
  }
}
