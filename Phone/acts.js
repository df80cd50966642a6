// What may be done at a step: buttons, the questions behind them, and the tap itself.

import { bar, button, h, icon } from "./draw.js";
import { form } from "./form.js";
import { complain } from "./refusal.js";
import { say, sayIn, tags } from "./words.js";
import { tap } from "./work.js";

const pictures = {
  entry: "check", rebooking: "calendar", "no-access-card": "door", holds: "calendar", disputes: "help", quotes: "money",
  photos: "camera", "photo-answers": "camera",
};

/** An act's place in an address; with its name, so that an old address does not hit another act. */
export function nameOf(act, place) {
  return `${place}-${act.act}`;
}

/** The one thing to do next with its questions open, other ways beside each other, ways out folded, help last. */
export function acts(step) {
  const { screen } = step;
  const named = screen.acts.map((act, place) => ({ act, name: nameOf(act, place) }));
  const of = (...tones) => named.filter(({ act }) => tones.includes(act.tone));
  const quiet = of("quiet");
  return h("div.acts", {},
    of("main").map(({ act }) => inline(step, act)),
    h("div.two", {}, of("plain").map((one) => way(step, one, "button.btn"))),
    screen.lock && h("p.lock", {}, icon("lock"), screen.lock),
    quiet.length ? h("details.more", { ontoggle: hold }, h("summary", {}, say("more")),
      h("div.two", {}, quiet.map((one) => way(step, one, "button.btn")))) : null,
    of("serious").map((one) => way(step, one, "button.help")),
    step.entry.isOver ? h("a.btn.go", { href: "#/" }, say("today")) : null);
}

function inline(step, act) {
  const asked = form(act, step.tongue);
  return h("form.act", { onsubmit: (event) => event.preventDefault(), oninput: hold }, asked.nodes,
    send(step, act, asked, "button.btn.go", [icon("check"), act.label]));
}

function way(step, { act, name }, look) {
  const words = [pictures[act.act] ? icon(pictures[act.act]) : null, act.label].filter(Boolean);
  if (!act.fields.length) return send(step, act, form(act, step.tongue), look, words);
  return button(look, words, () => step.go(`#/visit/${step.entry.visit}/${name}`), { "data-way": act.act });
}

/** The questions of one act on a screen of their own. */
export function questions(step, act) {
  const asked = form(act, step.tongue);
  return [
    h("header.top", {}, bar(`#/visit/${step.entry.visit}`, sayIn(step.tongue, "back"), act.label, step.home.door)),
    h("main", { id: "main", lang: tags[step.tongue] }, h("h1", {}, act.label),
      h("form.act.page", { onsubmit: (event) => event.preventDefault(), oninput: hold }, asked.nodes,
        send(step, act, asked, "button.btn.go", [icon("check"), act.label]))),
  ];
}

/** What is half filled in is not swept away by news. */
function hold(event) {
  event.currentTarget.closest("main").dataset.held = "";
}

function send(step, act, asked, look, words) {
  return button(look, words, async () => {
    const fields = asked.read(step.entry.job.zone);
    if (!fields) return;
    const { refusal } = await tap(step.entry.visit, act, fields, asked.picture());
    if (refusal) return complain(refusal.detail);
    step.go(`#/visit/${step.entry.visit}`, true);
  }, { "data-act": act.act });
}
