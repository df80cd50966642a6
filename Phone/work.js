// A visit on the phone: taps, taking one back, and what the server says about it.
// Which events a tap leads to, the rules say; here they are kept together with the tap, both or neither.

import { ahead, now } from "./clock.js";
import { look, paperHash, perform } from "./rules.js";
import { all, alone, change, makeID, read } from "./store.js";
import { language, say, whereOf } from "./words.js";

/** How long a tap can be taken back before it may leave the phone. */
export const SECOND_THOUGHTS = 10_000;

/** Milliseconds for which a tap can still be taken back. A clock that was set back meanwhile holds nothing for days. */
export function heldFor(operation) {
  const left = operation.heldUntil - Date.now();
  return operation.sequence || left > SECOND_THOUGHTS ? 0 : Math.max(left, 0);
}

/** What somebody draws or agrees to with their own hand is never taken back by ours. */
const final = new Set(["signature"]);

/** Decides and keeps one tap, and the picture that goes with it. Gives the operation, or the refusal in the rules' words. */
export function tap(visit, { act, label }, fields, picture) {
  return alone(async () => {
    const entry = await read("jobs", visit);
    if (!entry) return { refusal: { code: "not-here", detail: say("gone") } };
    // A clock that was set back does not turn the order of things round.
    const time = Math.max(now(), entry.job.events.at(-1)?.at ?? 0);
    const operation = {
      id: makeID(), visit, device: await read("settings", "device"), act, label, fields, form: true, "new-id": makeID(),
      hash: await paperHash(entry.job, time), at: time - ahead(), offset: ahead(), state: "waiting",
      heldUntil: final.has(act) ? 0 : Date.now() + SECOND_THOUGHTS, before: entry.job.events.length,
    };
    const answer = await perform(entry.job, operation, language());
    if (answer.refusal) return answer;
    entry.job.events.push(...answer.events);
    await stamp(entry);
    await change(["jobs", "operations", "photos", "pictures"], (at) => {
      at.jobs.put(entry);
      at.operations.add(operation);
      if (!picture) return;
      at.photos.put({ hash: picture.hash, visit, device: operation.device, at: operation.at, state: "waiting" });
      at.pictures.put(picture);
    });
    return { operation };
  });
}

/** Takes back the last tap of a visit while it has not left the phone. */
export function undo(id) {
  return alone(async () => {
    const operation = (await all("operations")).find((one) => one.id === id);
    if (!operation || !heldFor(operation)) return false;
    const entry = await read("jobs", operation.visit);
    const later = (await waiting(operation.visit)).some((one) => one.place > operation.place);
    if (!entry || later) return false;
    entry.job.events.length = operation.before;
    await stamp(entry);
    await change(["jobs", "operations", "photos", "pictures"], (at) => {
      at.jobs.put(entry);
      at.operations.delete(operation.place);
      if (operation.act !== "photos") return;
      at.photos.delete(operation.fields.hash);
      at.pictures.delete(operation.fields.hash);
    });
    return true;
  });
}

/** The tap that can still be taken back on this visit. */
export async function lastHeld(visit) {
  const last = (await waiting(visit)).at(-1);
  return last && heldFor(last) ? last : null;
}

/** The taps of a visit that the server has not answered yet, in their order. */
export async function waiting(visit) {
  return (await all("operations")).filter((one) => one.state === "waiting" && (!visit || one.visit === visit));
}

/** Where the visit stands, kept beside the job so that Today need not ask about each. */
async function stamp(entry) {
  const seen = await look(entry.job, now(), language());
  entry.stage = seen.stage;
  entry.isOver = seen.screen.acts.length === 0;
}

/**
 * What the server says about a visit: answers to taps, and the job as the server has it now.
 * Taps that still wait are decided again on top of it. One that no longer fits leaves no trace on the screen and goes on
 * waiting: it is sent like the others, and the server's answer, which the office has before it too, is what is shown.
 */
export function settle(visit, answers, fresh) {
  return alone(async () => {
    const ours = (await all("operations")).filter((one) => one.visit === visit);
    const answered = new Map(answers.map((answer) => [answer.id, answer]));
    const had = await read("jobs", visit);
    for (const one of ours) apply(one, answered.get(one.id), had);
    if (fresh && !answers.length && !ours.length && had && isSame(had, fresh)) return;
    // After signing out a home does not come back with the last answers.
    const entry = fresh && (had || fresh.number) ? { ...had, ...fresh, visit, keptAt: Date.now() } : null;
    if (entry) {
      for (const one of ours.filter((one) => one.state === "waiting")) {
        one.before = entry.job.events.length;
        const { events } = await perform(entry.job, one, language());
        if (events) entry.job.events.push(...events);
      }
      await stamp(entry);
    }
    await change(["jobs", "operations"], (at) => {
      if (entry) at.jobs.put(entry);
      for (const one of ours) one.state === "done" ? at.operations.delete(one.place) : at.operations.put(one);
    });
  });
}

/** Nothing new, and not so old that it would soon be wiped. */
function isSame(had, fresh) {
  if (Date.now() - had.keptAt > 3_600_000) return false;
  return Object.entries(fresh).every(([name, value]) => JSON.stringify(had[name]) === JSON.stringify(value));
}

function apply(operation, answer, entry) {
  if (!answer || operation.state !== "waiting") return;
  operation.answer = answer.code === "too-many-set-aside" ? answer : undefined; // the office had no room for it: it waits
  if (operation.answer) return;
  if (answer.answer === "accepted" || answer.answer === "already") operation.state = "done";
  if (answer.answer === "clash" || answer.answer === "quarantined") {
    operation.state = answer.answer;
    operation.answer = answer;
    operation.where = entry && whereOf(entry.job.brief); // also when the job has left the phone
  }
}

/** Numbers the taps that may leave the phone, each visit's from one; up to the first that can still be taken back. */
export function letGo() {
  return alone(async () => {
    const queue = await waiting();
    const held = new Set();
    const free = queue.filter((one) => {
      if (heldFor(one)) held.add(one.visit);
      return !held.has(one.visit);
    });
    const counts = (await read("settings", "sequences")) ?? {};
    const numbered = free.filter((one) => !one.sequence);
    for (const one of numbered) {
      const name = `${one.device} ${one.visit}`;
      one.sequence = counts[name] = (counts[name] ?? 0) + 1;
    }
    if (numbered.length) {
      await change(["operations", "settings"], (at) => {
        at.settings.put(counts, "sequences");
        for (const one of numbered) at.operations.put(one);
      });
    }
    return free;
  });
}
