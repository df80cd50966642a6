// The day: the next home large, what is done counted, and whether everything has reached the office.

import { ahead, now } from "./clock.js";
import { bar, button, h, icon } from "./draw.js";
import { outboxLine } from "./outbox.js";
import { complain } from "./refusal.js";
import { look } from "./rules.js";
import { all, read } from "./store.js";
import { language, say } from "./words.js";
import { tap } from "./work.js";

/** The jobs in the order of the route. */
export async function route() {
  return (await all("jobs")).sort((a, b) => a.place - b.place);
}

export async function todayScreen(go) {
  const [jobs, day] = [await route(), await read("settings", "day")];
  const open = jobs.filter((entry) => !entry.isOver);
  const done = (day?.done ?? 0) + jobs.length - open.length;
  const zone = jobs[0]?.job.zone;
  const date = new Date(Date.now() + ahead() + minutes(zone) * 60_000).toISOString().slice(0, 10);
  return [
    h("header.top", {}, bar(null, "", day?.staff?.name ?? say("product"), date, h("a.square", {
      href: "#/settings", "aria-label": say("settings"),
    }, icon("gear")))),
    h("main", { id: "main" },
      h("h1", {}, say("today")),
      h("p.count", {}, h("span", {}, say("progress", done, done + open.length)),
        h("progress", { value: done, max: Math.max(done + open.length, 1), "aria-label": say("today") })),
      await outboxLine(),
      h("ol.jobs", {}, await Promise.all(open.map((entry, place) => row(entry, place === 0, go)))),
      open.length ? null : h("p.empty", {}, say("nothing"))),
  ];
}

async function row(entry, isNext, go) {
  const { brief, zone } = entry.job;
  const { building, floor, unit } = brief.door;
  const urgent = ["emergency", "urgent"].includes(entry.urgency) && say(entry.urgency);
  const promise = entry["promised-until"];
  const time = new Date(promise + minutes(zone) * 60_000).toISOString().slice(11, 16);
  return h(isNext ? "li.next" : "li", {}, h("a", { href: `#/visit/${entry.visit}` },
    isNext ? h("em", {}, say("next")) : null,
    h("b", {}, say("door", building, floor, unit)),
    h("span", {}, brief.fault[language()]),
    h("small", {}, [promise && say("before", time), brief.number].filter(Boolean).join(" · ")),
    entry["two-people"] && h("span.pill.stop", {}, icon("pair"), say("twoPeople")),
    urgent && h("span.pill.stop", {}, icon("help"), urgent)), isNext ? await firstTap(entry, go) : null,
    askSuperior(entry.visit, go));
}

/** The next thing to do at the next home, where it asks nothing: one tap less on every visit. */
async function firstTap(entry, go) {
  const { screen } = await look(entry.job, now(), language());
  const act = screen.acts.find((one) => one.tone === "main" && !one.fields.length);
  if (!act) return null;
  return button("button.btn.go", [icon("check"), act.label], async () => {
    const { refusal } = await tap(entry.visit, act, act.fixed);
    if (refusal) return complain(refusal.detail);
    go(`#/visit/${entry.visit}`);
  }, { "data-act": act.act });
}

/** Clause D2, on every screen: one tap and nobody has to argue. Where a superior has it already, the rules say so. */
export function askSuperior(visit, go) {
  const act = { act: "disputes", label: say("askSuperior") };
  return button("button.help.quiet", [icon("help"), act.label], async () => {
    const { refusal } = await tap(visit, act, {});
    if (refusal) return complain(refusal.detail);
    go(`#/visit/${visit}`);
  }, { "data-act": act.act });
}

/** How far the estate's clocks are ahead of UTC now. */
function minutes(zone) {
  if (!zone) return -new Date().getTimezoneOffset();
  const time = Date.now() + ahead();
  return (zone.offsets.findLast((one) => one.from <= time) ?? zone.offsets[0]).minutes;
}
