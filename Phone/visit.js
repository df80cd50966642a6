// One step of a visit. It draws what the rules put on the screen and hands every tap back to them; it decides nothing.

import { acts, nameOf, questions } from "./acts.js";
import { now } from "./clock.js";
import { bar, h, icon } from "./draw.js";
import { callButton, careNotes, marks, report } from "./job.js";
import { look } from "./rules.js";
import { lineTools } from "./sheet.js";
import { read } from "./store.js";
import { language, say, tags } from "./words.js";

/** The screen of a visit, or of one act of it that asks questions; `null` where the phone does not have the visit. */
export async function visitScreen(visit, act, go) {
  const entry = await read("jobs", visit);
  if (!entry) return null;
  const spoken = entry.job.brief.language;
  let seen = await look(entry.job, now(), language());
  // In the household's hands the phone speaks the household's language.
  const tongue = seen.screen["for-household"] ? spoken : language();
  if (tongue !== language()) seen = { ...seen, screen: (await look(entry.job, now(), tongue)).screen };
  const step = { entry, tongue, ...seen, go };
  const asked = act && seen.screen.acts.find((one, place) => nameOf(one, place) === act);
  return asked ? questions(step, asked) : seen.screen["for-household"] ? household(step) : ours(step);
}

function ours(step) {
  const { entry, screen, home, silence } = step;
  const { brief } = entry.job;
  const small = brief.service === "gas-check" ? brief.number : `${home.service} · ${brief.number}`;
  return [
    h("header.top", {},
      bar("#/", say("back"), brief.fault[language()], small, h("a.square", {
        href: `#/job/${entry.visit}`, "aria-label": say("job"),
      }, icon("more"))), stepMarks(screen)),
    h("main.visit", { id: "main" },
      h("section.home", {}, h("div", {}, h("h1", {}, home.door), h("p", {}, home.who ?? "")), callButton(entry, silence)),
      marks(entry, silence), careNotes(brief), screen.step < 3 ? report(brief) : null, h("section.say", {},
        h("h2", {}, say("step", screen.step, screen.title)),
        screen.line && h("blockquote", { lang: tags[screen.line.language] }, h("q", {}, screen.line.text)),
        screen.line && lineTools(entry.job, screen.line)),
      items(screen), acts(step)),
  ];
}

function household(step) {
  const { screen, tongue } = step;
  return [
    h("main.household.visit", { id: "main", lang: tags[tongue] },
      h("p.hand", { lang: tags[language()] }, say("hand")), h("h1", {}, screen.title),
      screen.line && h("blockquote", {}, h("q", {}, screen.line.text)), items(screen), acts(step),
      h("a.help.quiet", { href: "#/", lang: tags[language()] }, say("handBack"))),
  ];
}

function stepMarks(screen) {
  const marks = Array.from({ length: 8 }, (_, place) => {
    const number = place + 1;
    return h(number < screen.step ? "li.d" : number === screen.step ? "li.n" : "li",
      { "aria-current": number === screen.step && "step" });
  });
  return h("ol.steps", { "aria-label": say("steps", screen.step) }, marks);
}

function items(screen) {
  if (!screen.items.length) return null;
  return h("dl.sum", {}, screen.items.map((item) => h("div", {}, h("dt", {}, item.label),
    h("dd", {}, item.value, item.remark && h("small", {}, item.remark)))));
}
