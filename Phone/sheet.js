// The line to say, in large type for a household that reads rather than hears, in whichever language it reads.

import { now } from "./clock.js";
import { button, h, icon } from "./draw.js";
import { look } from "./rules.js";
import { languages, ownNames, say, sayIn, tags } from "./words.js";

/** Opens the sheet over the step. The rules say the line in each language: a job that speaks another one has another line. */
export async function openSheet(job, line) {
  const others = await Promise.all(languages.map(async (language) => {
    if (language === line.language) return line;
    const seen = await look({ ...job, brief: { ...job.brief, language } }, now(), language);
    return seen.screen.line;
  }));
  const sheet = h("dialog.sheet", { "aria-labelledby": "sheet-line" });
  function show(line) {
    const choices = others.filter((other) => other && other.language !== line.language).map((other) => (
      button("button.btn", ownNames[other.language], () => show(other), { lang: tags[other.language] })));
    sheet.lang = tags[line.language];
    sheet.replaceChildren(
      h("p.line", { id: "sheet-line" }, line.text),
      h("div.two", {}, choices),
      button("button.btn", [icon("sound"), sayIn(line.language, "readAloud")], () => readAloud(line)),
      button("button.btn.go", sayIn(line.language, "close"), () => sheet.close()),
    );
  }
  show(line);
  sheet.addEventListener("close", () => {
    globalThis.speechSynthesis?.cancel();
    sheet.remove();
  });
  document.body.append(sheet);
  sheet.showModal();
}

/** Says a line with the phone's own voice, where it has one. */
export function readAloud(line) {
  const voice = globalThis.speechSynthesis;
  if (!voice) return;
  voice.cancel();
  const said = new SpeechSynthesisUtterance(line.text);
  said.lang = { "zh-Hant": "zh-HK", "zh-Hans": "zh-CN", en: "en-GB" }[line.language];
  voice.speak(said);
}

/** The two buttons under a line. */
export function lineTools(job, line) {
  return h("p.tools", {},
    button("button", [icon("letters"), say("bigCard")], () => openSheet(job, line)),
    button("button", [icon("sound"), say("readAloud")], () => readAloud(line)));
}
