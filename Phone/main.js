// Starts the app, finds the screen that an address names, and draws it again when something was kept.

import { wind } from "./clock.js";
import { rulesBeforeDuty, rulesScreen } from "./conduct.js";
import { h } from "./draw.js";
import { jobScreen } from "./job.js";
import { offlineBar, outboxScreen, unsent } from "./outbox.js";
import { begin, soon, state } from "./queue.js";
import { complain, stillSaid, unsay } from "./refusal.js";
import { roomBar, unkept } from "./room.js";
import { dress, settingsScreen } from "./settings.js";
import { enrol, signInScreen } from "./sign_in.js";
import { NotKept, all, change, listen, read } from "./store.js";
import { todayScreen } from "./today.js";
import { undoBar } from "./undo.js";
import { freshen } from "./update.js";
import { visitScreen } from "./visit.js";
import { say } from "./words.js";
import { SECOND_THOUGHTS } from "./work.js";

const DAY = 86_400_000;
const app = document.getElementById("app");
let drawing = Promise.resolve();
let steps = 0; // how many screens of ours are behind this one
const manners = { module: "courtesy.wasm", book: "courtesy.book" };

function here() {
  const [, name = "", id = "", act = ""] = location.hash.split("/");
  return { name, id: decodeURIComponent(id), act: decodeURIComponent(act) };
}

/** To another screen after a tap; `back` where it is the one that this was opened from. */
function go(address, isDone = false) {
  delete app.querySelector("main")?.dataset.held;
  if (isDone) soon(SECOND_THOUGHTS + 50);
  if (location.hash === address) return draw(true);
  if (isDone && steps > 0) return history.back();
  return isDone ? location.replace(address) : location.assign(address);
}

/** The screen that the address names. */
async function screen({ name, id, act }) {
  if (name === "outbox") return outboxScreen();
  if (!(await read("settings", "device"))) return signInScreen(null);
  if (state === "revoked") return signInScreen(say("revoked", (await unsent()).waiting.length));
  if (state === "signed-out") return signInScreen(say("expired"));
  if (name === "settings") return settingsScreen();
  return (await one({ name, id, act })) ?? (await rulesBeforeDuty(go)) ?? todayScreen(go);
}

/** The screen of one thing, which never waits for anybody's reading; nothing where the phone does not have it. */
async function one({ name, id, act }) {
  if (name === "conduct") return rulesScreen();
  if (name === "job") return jobScreen(id, go);
  return name === "visit" ? visitScreen(id, act, go) : null;
}

/** Draws, one drawing after the other. What is the same stays as it is: a finger may be on it. */
function draw(isNew = false) {
  drawing = drawing.then(async () => {
    if (!isNew && app.querySelector("[data-held]")) return;
    const place = here();
    await dress();
    const made = await screen(place);
    // In the household's hands nothing of the staff's is on the screen.
    const isTheirs = made.some((node) => node.matches(".household"));
    const isOurs = place.name === "visit" && !isTheirs && made.some((node) => node.matches(".visit"));
    for (const node of made) if (node.matches("main")) node.tabIndex = -1;
    const isSigning = made.some((node) => node.querySelector?.("canvas"));
    const nodes = [
      await offlineBar(isSigning), isTheirs ? null : await roomBar(), ...made, await undoBar(isOurs && place.id, () => draw(true)),
    ].filter(Boolean);
    const fresh = h("div", { id: "app", "data-drawn": app.dataset.drawn }, nodes);
    if (isNew) unsay();
    else stillSaid(fresh);
    // Asked again: somebody may have begun to type or to sign while this was being made.
    if (!isNew && (fresh.isEqualNode(app) || app.querySelector("[data-held]"))) return;
    app.replaceChildren(...nodes);
    if (!isNew) return;
    app.dataset.drawn = Number(app.dataset.drawn ?? 0) + 1; // which screen this is, for whoever watches
    scrollTo(0, 0);
    app.querySelector("main").focus({ preventScroll: true }); // a screen reader begins at the new step
  }).catch((trouble) => {
    console.error(trouble);
    if (isNew) app.replaceChildren(h("main", { id: "main" }, h("p.notice.stop", { role: "alert" }, say("trouble")),
      h("a.btn", { href: "./" }, say("today"))));
  });
  return drawing;
}

/** Homes are kept for a day, whatever happens; what is not sent stays. */
async function wipeOld() {
  const old = (await all("jobs")).filter((entry) => Date.now() - entry.keptAt > DAY);
  const sent = (await all("photos")).filter((photo) => photo.state === "sent" && Date.now() - photo.at > DAY);
  if (!old.length && !sent.length) return;
  await change(["jobs", "photos"], (at) => {
    for (const entry of old) at.jobs.delete(entry.visit);
    for (const photo of sent) at.photos.delete(photo.hash);
  });
}

async function start() {
  await wind();
  await wipeOld();
  addEventListener("hashchange", (event) => {
    steps += 1;
    draw(event.oldURL !== event.newURL);
    freshen(here().name);
  });
  // The second half of a double tap is no tap (draw.js).
  addEventListener("click", ({ detail, target }) => detail < 2 && target.closest("button") && unsay(), true);
  addEventListener("focusin", ({ target }) => {
    if (!target.matches?.("[data-courtesy]")) return;
    import("./courtesy.js").then((courtesy) => courtesy.watch(target, manners)).catch(() => null); // it is typed all the same
  });
  addEventListener("unhandledrejection", (event) => {
    if (!(event.reason instanceof NotKept)) return;
    event.preventDefault(); // a person is told, whatever it was that they tapped
    complain(say(unkept(event.reason)));
  });
  let soonDrawn = 0;
  listen(() => {
    clearTimeout(soonDrawn);
    soonDrawn = setTimeout(draw, 40); // many things are kept at once
  });
  await draw(true);
  performance.mark("drawn");
  const isNew = !(await read("settings", "device")) && !(await read("settings", "left"));
  if (isNew && navigator.onLine) await enrol().catch(() => "notNow"); // whoever signed in on the house's pages is known
  begin();
  freshen(here().name);
}

start();
