// One step of a visit. It draws what the rules put on the screen and hands every tap back to them; it decides nothing.

import { now } from "./clock.js";
import { bar, button, h, icon } from "./draw.js";
import { form } from "./form.js";
import { callButton, careNotes, report } from "./job.js";
import { look } from "./rules.js";
import { lineTools } from "./sheet.js";
import { read } from "./store.js";
import { language, say, sayIn, tags } from "./words.js";
import { tap } from "./work.js";

const pictures = {
  entry: "check", rebooking: "calendar", "no-access-card": "door", holds: "calendar", disputes: "help", quotes: "money",
  photos: "camera", "photo-answers": "camera",
};

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

/** An act's place in an address; with its name, so that an old address does not hit another act. */
function nameOf(act, place) {
  return `${place}-${act.act}`;
}

function ours(step) {
  const { entry, screen, home } = step;
  const { brief } = entry.job;
  const small = `${home.service} · ${brief.number}`;
  return [
    h("header.top", {},
      bar("#/", say("back"), brief.fault[language()], small, h("a.square", {
        href: `#/job/${entry.visit}`, "aria-label": say("job"),
      }, icon("more"))), stepMarks(screen)),
    h("main.visit", { id: "main" },
      h("section.home", {}, h("div", {}, h("h1", {}, home.door), h("p", {}, home.who ?? "")), callButton(entry)),
      careNotes(brief), screen.step < 3 ? report(brief) : null, h("section.say", {},
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

/** The one thing to do next with its questions open, other ways beside each other, ways out folded, help last. */
function acts(step) {
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
function questions(step, act) {
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
      if (trouble?.name !== "QuotaExceededError") throw trouble;
      complain(main, place, say("room")); // nothing of the step was kept: not half of it either
    }
  }, { "data-act": act.act });
}

function complain(main, found, text) {
  const place = found ?? refusalPlace();
  if (!found) main.querySelector(".acts")?.prepend(place);
  place.hidden = false;
  place.textContent = text;
  place.scrollIntoView({ block: "nearest" });
}
