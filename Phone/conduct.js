// The rules of conduct: before a day's work begins, and afterwards to look up. They come with the jobs, so no network is needed.
// Whoever is at a door, or smells gas, is not held up by reading.

import { ahead } from "./clock.js";
import { bar, button, h, icon } from "./draw.js";
import { soon } from "./queue.js";
import { keepReading, readAt } from "./reading.js";
import { all, read } from "./store.js";
import { language, say } from "./words.js";

/** The rules, where they come before Today; `null` where they were read, and on a phone that has not heard of them. */
export async function rulesBeforeDuty(go) {
  const day = await read("settings", "day");
  if (!day?.conduct || (await readAt(day))) return null;
  const { "office-phone": office } = day.estate;
  return screen(day, null, await underWay(),
    office && h("a.help", { href: `tel:${office}` }, icon("phone"), say("smellFirst")),
    button("button.btn.go", [icon("check"), say("conductRead")], () => acknowledge(day, go)));
}

/** The rules to look up; `null` where they have not been read. */
export async function rulesScreen() {
  const day = await read("settings", "day");
  const at = day?.conduct && (await readAt(day));
  if (!at) return null;
  const stamp = new Date(at - ahead()).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  return screen(day, "#/settings", h("p.hint", {}, say("conductReadOn", stamp)));
}

function screen({ conduct }, back, ...acts) {
  return [
    h("header.top", {}, bar(back, say("back"), say("conduct"), "", back ? null : h("a.square", {
      href: "#/settings", "aria-label": say("settings"),
    }, icon("gear")))),
    h("main", { id: "main" }, h("h1", {}, say("conduct")), h("p", {}, say("conductWhy")),
      h("ol.rules", {}, conduct.rules.map((rule) => h("li", {}, rule[language()]))),
      h("div.acts", {}, acts)),
  ];
}

/** The way back to every visit that has begun. */
async function underWay() {
  const begun = (await all("jobs")).filter((entry) => !entry.isOver && entry.stage && entry.stage !== "planned");
  return begun.map(({ visit, job }) => {
    const { building, floor, unit } = job.brief.door;
    return h("a.btn", { href: `#/visit/${visit}` }, icon("door"),
      h("span", {}, say("toVisit"), h("br"), say("door", building, floor, unit)));
  });
}

/** One tap, kept before anything else happens and dated now, whenever it is sent. */
async function acknowledge(day, go) {
  await keepReading(day);
  soon(0);
  go("#/");
}
