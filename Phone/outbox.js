// What is still on the phone, and what a person has to look at: the phone's record and the office's, side by side.

import { bar, button, h, icon } from "./draw.js";
import { round, state } from "./queue.js";
import { all, change, read } from "./store.js";
import { say, whereOf } from "./words.js";

/** What waits and what is to be read, taps and photos alike. */
export async function unsent() {
  const everything = [...(await all("operations")), ...(await all("photos"))];
  const odd = (one) => one.state === "clash" || one.state === "quarantined";
  return { waiting: everything.filter((one) => one.state === "waiting"), odd: everything.filter(odd) };
}

/** One line for Today: all sent, or what is not. */
export async function outboxLine() {
  const { waiting, odd } = await unsent();
  const words = waiting.length ? say("someWaiting", waiting.length) : say("allSent");
  return h(odd.length ? "a.out.stop" : waiting.length ? "a.out.wait" : "a.out.done", { href: "#/outbox" },
    icon(odd.length ? "help" : waiting.length ? "up" : "check"), odd.length ? say("toRead", odd.length) : words);
}

/** The dark bar over every screen while the office cannot be reached. */
export async function offlineBar(isSigning) {
  if (state !== "offline") return null;
  const { waiting } = await unsent();
  return h("div.off", { role: "status" }, h("span.dot"), h("b", {}, say("offline")),
    h("span", {}, isSigning ? say("signatureStored") : say("stored", waiting.length)));
}

export async function outboxScreen() {
  const { waiting, odd } = await unsent();
  const clashes = await Promise.all(odd.map(clash));
  return [
    h("header.top", {}, bar("#/", say("back"), say("outbox"), "")),
    h("main", { id: "main" }, h("h1", {}, say("outbox")),
      waiting.length + odd.length ? null : h("p.empty", {}, say("outboxEmpty")),
      clashes.length ? [h("h2", {}, say("clashTitle")), h("p.hint", {}, say("clashExplained")), clashes] : null,
      waiting.length ? [
        h("h2", {}, say("waitingTitle")),
        h("ol.waiting", {}, await Promise.all(waiting.map(async (one) => (
          h("li", {}, h("b", {}, await what(one)), h("small", {}, `${await where(one)} · ${time(one)}`),
            one.answer && h("small", {}, one.answer.detail)))))),
        button("button.btn.go", [icon("up"), say("sendNow")], round),
      ] : null),
  ];
}

/** Side by side: what was tapped here and when, and why it does not fit what the office has. */
async function clash(one) {
  return h("section.clash", {}, h("h3", {}, await where(one)),
    h("div.two", {},
      h("div", {}, h("h4", {}, say("phoneSays")), h("p", {}, await what(one)), details(one.fields), h("small", {}, time(one))),
      h("div", {}, h("h4", {}, say("officeSays")),
        one.state === "quarantined" ? h("p", {}, say("quarantined")) : null, h("p", {}, one.answer?.detail ?? say("gone")))),
    button("button.btn", say("haveRead"), () => settled(one)));
}

/** A person has read it; the office has it too, so the phone need not keep it. */
function settled(one) {
  return change(["operations", "photos", "pictures"], (at) => {
    if (one.place) return at.operations.delete(one.place);
    at.photos.delete(one.hash);
    at.pictures.delete(one.hash);
  });
}

/** What was typed, without the strokes of a signature. */
function details(fields, path = "") {
  const texts = Object.entries(fields ?? {}).flatMap(([name, value]) => (
    name === "strokes" || name === "content-hash" || name === "subject" ? [] : typeof value === "object"
      ? [details(value, `${path}${name}.`)] : [h("small", {}, value)]));
  return h("span.typed", {}, texts);
}

async function what(one) {
  return one.label ?? say("photo");
}

async function where(one) {
  if (one.where) return one.where;
  const entry = await read("jobs", one.visit);
  return entry ? whereOf(entry.job.brief) : say("gone");
}

function time(one) {
  return new Date(one.at).toTimeString().slice(0, 5);
}
