// What may be done at a step: buttons, the questions behind them, and the tap itself.

import { bar, button, h, icon } from "./draw.js";
import { form } from "./form.js";
import { unkept } from "./room.js";
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
  return h("form.act", { onsubmit: (event) => event.preventDefault(), oninput: hold }, asked.nodes, refusalPlace(),
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
      h("form.act.page", { onsubmit: (event) => event.preventDefault(), oninput: hold }, asked.nodes, refusalPlace(),
        send(step, act, asked, "button.btn.go", [icon("check"), act.label]))),
  ];
}

/** What is half filled in is not swept away by news. */
function hold(event) {
  event.currentTarget.closest("main").dataset.held = "";
}

function refusalPlace() {
  return h("p.notice.stop", { role: "alert", hidden: true });
}

function send(step, act, asked, look, words) {
  return button(look, words, async (event) => {
    const main = event.currentTarget.closest("main");
    const place = main.querySelector(".refusal") ?? main.querySelector(".notice.stop");
    const fields = asked.read(step.entry.job.zone);
    if (!fields) return;
    try {
      const { refusal } = await tap(step.entry.visit, act, fields, asked.picture());
      if (!refusal) return step.go(`#/visit/${step.entry.visit}`, true);
      complain(main, place, refusal.detail);
    } catch (trouble) {
      complain(main, place, say(unkept(trouble)));
    }
  }, { "data-act": act.act });
}

/** Says on the screen why a tap was not taken, where the step has a place for that, or else above everything. */
export function complain(main, found, text) {
  const place = found ?? refusalPlace();
  if (!found) (main.querySelector(".acts") ?? main).prepend(place);
  place.hidden = false;
  place.textContent = text;
  place.scrollIntoView({ block: "nearest" });
}
