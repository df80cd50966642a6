// The one uploader: taps first (a signature is within its tap), then photos, then what the office changed meanwhile.
// It runs in one tab at a time and gives way to nothing: whatever stops it, the queue stays as it is.

import { ahead } from "./clock.js";
import { Stop, call, dropTokens } from "./line.js";
import { forgetReading, isReading, readingArrived } from "./reading.js";
import { all, alone, change, keep, listen, makeID, read, tell } from "./store.js";
import { say, whereOf } from "./words.js";
import { letGo, settle, waiting } from "./work.js";

const BATCH = 50;
const EVERY = 30_000;
const MOST_BYTES = 2_097_152; // of a photo; the camera makes them far smaller
let tries = 0;
let timer = 0;
/** How the last round went: `online`, `offline`, `revoked`, `signed-out`. */
export let state = navigator.onLine ? "online" : "offline";

/** Starts sending, and sends again whenever there is a reason to hope. */
export function begin() {
  addEventListener("online", () => soon(0));
  addEventListener("offline", () => stand("offline"));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && soon(0));
  listen((news) => news?.state && (state = news.state));
  soon(0);
}

/** Another round after `pause` milliseconds. */
export function soon(pause) {
  clearTimeout(timer);
  timer = setTimeout(round, pause);
}

export async function round() {
  const next = await navigator.locks.request("doorbell-queue", { ifAvailable: true }, async (lock) => {
    if (!lock) return 3_000; // another tab is at it, or the page before this one has not let go yet
    try {
      await sendTaps();
      await sendPhotos();
      await fetchJobs();
      await dropTokens();
      tries = 0;
      return (await waiting()).length ? 2_000 : EVERY;
    } catch (trouble) {
      if (trouble.state) stand(trouble.state);
      else if (!(trouble instanceof TypeError)) console.warn(trouble); // a lost network is no news
      if (trouble instanceof TypeError || trouble.state === "offline") stand("offline");
      tries += 1;
      return Math.min(2 ** tries * 1_000, 300_000) * (0.75 + Math.random() / 2); // not all phones at once
    }
  });
  soon(next);
}

function stand(now) {
  state = now;
  tell({ state });
}

async function sendTaps() {
  const batches = new Map();
  for (const one of await letGo()) {
    const name = `${one.device} ${one.visit}`;
    batches.set(name, [...(batches.get(name) ?? []), one]);
  }
  const device = await read("settings", "device");
  // What belongs to no visit goes last: a phone that was shut out is still heard about its visits.
  const inOrder = [...batches.values()].sort(([a], [b]) => Number(isReading(a)) - Number(isReading(b)));
  for (const taps of inOrder) {
    try {
      if (isReading(taps[0])) for (const one of taps) await sendReading(one);
      else for (let from = 0; from < taps.length; from += BATCH) await sendBatch(taps.slice(from, from + BATCH));
    } catch (trouble) {
      // Taps from an earlier sign-in may not hold up today's.
      if (!["revoked", "signed-out"].includes(trouble.state) || taps[0].device === device) throw trouble;
    }
  }
}

async function sendReading(one) {
  const { id, device, fields, at, offset } = one;
  const body = JSON.stringify({ ...fields, read: true, at: at + offset });
  try {
    const { ok, said } = await call("POST", "/api/v1/conduct/acknowledgements", device, body, "application/json");
    if (ok) return await readingArrived(one);
    await settle("", [{ id, answer: "clash", code: said.code, detail: said.detail }], null);
  } catch (trouble) {
    if (trouble.state === "revoked") await forgetReading(one);
    throw trouble;
  }
}

async function sendBatch(taps) {
  const [{ device, visit }] = taps;
  const operations = taps.map(({ id, device, sequence, at, offset, act, fields, form, hash, ...rest }) => (
    { id, device, sequence, at, offset, act, fields, form, "new-id": rest["new-id"], hash }));
  const path = `/api/v1/visits/${encodeURIComponent(visit)}/events`;
  const { ok, said } = await call("POST", path, device, JSON.stringify({ operations }), "application/json");
  if (ok) return settle(visit, said.answers ?? [], said.job && { job: said.job });
  // One bad tap does not hold up the others: each goes alone, and the bad one is shown.
  if (taps.length > 1) for (const one of taps) await sendBatch([one]);
  else await settle(visit, [{ id: taps[0].id, answer: "clash", code: said.code, detail: said.detail }], null);
}

async function sendPhotos() {
  const busy = new Set((await waiting()).map((one) => one.visit));
  for (const photo of await all("photos")) {
    if (photo.state !== "waiting" || busy.has(photo.visit)) continue;
    const { bytes } = await read("pictures", photo.hash);
    if (bytes.length > MOST_BYTES) { // the office would hang up in the middle, again and again
      const answer = { code: "too-large", detail: say("photoTooLarge") };
      await change(["photos"], (at) => at.photos.put({ ...photo, state: "clash", answer }));
      continue;
    }
    const { ok, said } = await call("PUT", `/api/v1/phone/blobs/${photo.hash}`, photo.device, bytes, "image/jpeg");
    const waits = said.code === "too-many-photographs"; // for its step, or until the office has looked
    await change(["photos", "pictures"], (at) => {
      at.photos.put(ok ? { ...photo, state: "sent" } : { ...photo, state: waits ? "waiting" : "clash", answer: said });
      if (ok) at.pictures.delete(photo.hash);
    });
  }
}

async function fetchJobs() {
  const device = await read("settings", "device");
  if (!device) return;
  const { ok, said } = await call("GET", "/api/v1/phone/jobs", device);
  if (!ok) throw new Stop("offline");
  for (const [place, job] of said.jobs.entries()) await settle(job.visit, [], { ...job, place });
  const open = new Set(said.jobs.map((job) => job.visit));
  await alone(async () => {
    const ours = await all("operations");
    const unsent = new Set(ours.filter((one) => one.state === "waiting").map((one) => one.visit));
    const told = new Set(ours.map((one) => one.visit)); // their clashes say it already
    const gone = (await all("jobs")).filter((entry) => !open.has(entry.visit) && !unsent.has(entry.visit));
    const notes = gone.filter((entry) => !entry.isOver && entry.stage !== "planned" && !told.has(entry.visit))
      .map(takenAway);
    await change(["jobs", "operations"], (at) => {
      for (const entry of gone) at.jobs.delete(entry.visit);
      for (const note of notes) at.operations.add(note);
    });
  });
  await keep("day", { staff: said.staff, estate: said.estate, done: said["done-today"], conduct: said.conduct, heardAt: Date.now() + ahead() });
  stand("online");
}

/** A visit that had begun does not vanish without a word. */
function takenAway({ visit, job }) {
  return {
    id: makeID(), visit, at: Date.now(), state: "clash", label: say("begun"), answer: { detail: say("takenAway") },
    where: whereOf(job.brief),
  };
}
