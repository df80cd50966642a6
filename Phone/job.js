// A home before the bell: the door largest, whom to greet and how to behave there, and what has happened so far.

import { now } from "./clock.js";
import { bar, button, h, icon } from "./draw.js";
import { look } from "./rules.js";
import { read } from "./store.js";
import { askSuperior } from "./today.js";
import { language, say, tags } from "./words.js";

/** Why the last call came to nothing; it stays on its screen when that is drawn again. */
let told = null;

export async function jobScreen(visit, go) {
  const entry = await read("jobs", visit);
  if (!entry) return null;
  const { home, history, silence } = await look(entry.job, now(), language());
  const { brief } = entry.job;
  return [
    h("header.top", {}, bar("#/", say("back"), brief.fault[language()], brief.service === "gas-check" ? brief.number : `${home.service} · ${brief.number}`)),
    h("main", { id: "main" },
      h("section.home.big", {}, h("div", {}, h("h1", {}, home.door),
        h("p", {}, [home.who, brief["masked-phone"]].filter(Boolean).join(" · "))), callButton(entry, silence)),
      marks(entry, silence), careNotes(brief),
      report(brief),
      earlier(entry),
      history.length ? h("section.history", {}, h("h2", {}, say("history")),
        h("ol", {}, history.map((one) => h("li", {}, h("time", {}, one.at), h("span", {}, one.sentence))))) : null,
      h("div.acts", {}, h("a.btn.go", { href: `#/visit/${visit}` }, say("toVisit")),
        askSuperior(visit, go))),
  ];
}

/** What was reported from this home before. */
function earlier(entry) {
  if (!entry.earlier?.length) return null;
  return h("section.history.earlier", {}, h("h2", {}, say("earlier")), h("ol", {}, entry.earlier.map((one) => (
    h("li", {}, h("time", {}, one.on), h("span", {}, one.fault, h("small", {}, `${one.number} · ${one.state[language()]}`)))))));
}

/** What the household itself said. */
export function report(brief) {
  return brief["callers-words"] && h("section.rep", {},
    h("b", { lang: tags[brief.language] }, h("q", {}, brief["callers-words"])), h("span", {}, say("words", brief["reported-at"])));
}

/** What whoever goes there has to know first: that nobody goes alone, and that somebody else speaks with the household. */
export function marks(entry, silence) {
  const isTold = told?.visit === entry.visit && told.place === location.hash && told.silence === silence;
  return [
    isTold ? note(told.why) : null,
    entry["two-people"] ? h("p.mark.stop", {}, icon("pair"), say("twoPeopleGo")) : null,
    silence ? h("p.mark.wait", {}, icon("scales"), h("span", {}, silence)) : null,
  ];
}

export function careNotes(brief) {
  return brief.care.map((note) => h("p.care", {}, icon("heart"), h("span", {}, note)));
}

/**
 * Calls without the number lying on the phone: the server tells it once, and writes down that it did.
 * While a superior speaks with the household it says so and who (`silence`, the rules' words), and calls nobody.
 */
export function callButton(entry, silence) {
  const path = entry["phone-view"];
  if (!path) return null;
  return button("button.call", [icon("phone"), say("call")], async (event) => {
    const section = event.currentTarget.closest("section");
    section.parentElement.querySelector(".call-note")?.remove();
    told = null;
    const why = silence ?? (await dial(path));
    if (!why) return;
    told = { visit: entry.visit, place: location.hash, silence, why };
    section.after(note(why));
  }, { "aria-disabled": silence ? "true" : null });
}

function note(why) {
  return h("p.notice.call-note", { role: "alert" }, why);
}

/** Why there was no number; `null` where it is being dialled. */
async function dial(path) {
  try {
    const device = await read("settings", "device");
    const { [device]: token } = await read("settings", "tokens");
    const answer = await fetch(path, {
      method: "POST", credentials: "omit", body: "{}",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", "Accept-Language": tags[language()] },
    });
    const said = await answer.json();
    if (answer.status === 409) return said.detail; // a superior speaks with them, and the phone had not heard of it
    if (!answer.ok) throw new TypeError("no number");
    location.href = `tel:${said.phone}`;
    return null;
  } catch {
    return say("callOffline");
  }
}
