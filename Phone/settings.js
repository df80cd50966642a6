// The phone's own settings, and the way out.

import { bar, button, h } from "./draw.js";
import { forgetJobs } from "./line.js";
import { soon } from "./queue.js";
import { keep, read } from "./store.js";
import { language, languages, ownNames, say, speak, tags } from "./words.js";

/** Puts the chosen look and language on the page; before anybody chose, the staff member's own language, or the phone's. */
export async function dress() {
  const look = (await read("settings", "look")) ?? {};
  const day = await read("settings", "day");
  const page = document.documentElement;
  page.dataset.theme = look.theme ?? "auto";
  page.classList.toggle("large", look.large === true);
  speak(look.language ?? day?.staff?.language ?? navigator.languages.map(spoken).find(Boolean) ?? "zh-Hant");
}

/** The app's language for one of the phone's. */
function spoken(tag) {
  if (/^zh-(Hans|CN|SG)/i.test(tag)) return "zh-Hans";
  return /^zh/i.test(tag) ? "zh-Hant" : /^en/i.test(tag) ? "en" : null;
}

async function wear(change) {
  await keep("look", { ...(await read("settings", "look")), ...change });
}

export async function settingsScreen() {
  const look = (await read("settings", "look")) ?? {};
  return [
    h("header.top", {}, bar("#/", say("back"), say("settings"), "")),
    h("main", { id: "main" }, h("h1", {}, say("settings")),
      choice(say("language"), languages.map((one) => [ownNames[one], language() === one, { language: one }, tags[one]])),
      choice(say("theme"), ["auto", "light", "dark"].map((one) => [say(one), (look.theme ?? "auto") === one, { theme: one }])),
      choice(say("large"), [[say("on"), look.large === true, { large: true }], [say("off"), !look.large, { large: false }]]),
      (await read("settings", "day"))?.conduct ? h("a.btn", { href: "#/conduct" }, say("conduct")) : null,
      h("p.hint", {}, say("signOutExplained")),
      button("button.btn", say("signOut"), signOut)),
  ];
}

function choice(title, options) {
  const buttons = options.map(([words, isChosen, change, lang]) => (
    button("button.btn", words, () => wear(change), { "aria-pressed": String(isChosen), lang })));
  return h("section.choice", { role: "group", "aria-label": title }, h("h2", {}, title), h("div.two", {}, buttons));
}

/** The homes go at once; the queue stays until it is sent, and its token no longer than that. */
async function signOut() {
  await forgetJobs();
  await keep("day", null);
  await keep("device", null);
  await keep("left", true); // the browser may still have a session: only a person's own sign-in counts from now on
  fetch("/sign-out", { method: "POST", redirect: "manual" }).catch(() => {}); // without a network it runs out by itself
  soon(0);
}
