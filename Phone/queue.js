// The one uploader: taps first (a signature is within its tap), then photos, then what the office changed meanwhile.
// It runs in one tab at a time and gives way to nothing: whatever stops it, the queue stays as it is.

import { ahead, heard } from "./clock.js";
import { all, alone, change, keep, listen, read, tell } from "./store.js";
import { letGo, settle, waiting } from "./work.js";

const BATCH = 50;
const EVERY = 30_000;
let tries = 0;
let timer = 0;
/** How the last round went: `online`, `offline`, `revoked`, `signed-out`. */
export let state = navigator.onLine ? "online" : "offline";

/** Starts sending, and sends again whenever there is a reason to hope. */
export function begin() {
  addEventListener("online", () => soon(0));
  addEventListener("offline", () => say("offline"));
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
    if (!lock) return EVERY; // another tab is at it
    try {
      await sendTaps();
      await sendPhotos();
      await fetchJobs();
      await dropTokens();
      tries = 0;
      return (await waiting()).length ? 2_000 : EVERY;
    } catch (trouble) {
      if (trouble.state) say(trouble.state);
      else if (!(trouble instanceof TypeError)) console.warn(trouble); // a lost network is no news
      if (trouble instanceof TypeError || trouble.state === "offline") say("offline");
      tries += 1;
      return Math.min(2 ** tries * 1_000, 300_000) * (0.75 + Math.random() / 2); // not all phones at once
    }
  });
  soon(next);
}

function say(now) {
  state = now;
  tell({ state });
}

/** Something the uploader cannot go on after; `state` says how it stands. */
class Stop extends Error {
  constructor(state) {
    super(state);
    this.state = state;
  }
}

/** One call to the server, as the device that made what is sent. */
async function call(method, path, device, body, type) {
  const tokens = (await read("settings", "tokens")) ?? {};
  if (!tokens[device]) throw new Stop("signed-out");
  const left = Date.now();
  const answer = await fetch(path, {
    method, body, cache: "no-store", credentials: "omit",
    headers: { Authorization: `Bearer ${tokens[device]}`, ...(type && { "Content-Type": type }) },
  });
  const text = await answer.text();
  let said = {};
  try {
    said = text ? JSON.parse(text) : {};
  } catch {
    if (answer.ok) throw new Stop("offline"); // a gate on the way answered in its own words
  }
  if (said.now) await heard(said.now, left, Date.now());
  if (answer.status === 401) {
    if (said.code === "device-revoked") await forgetJobs();
    throw new Stop(said.code === "device-revoked" ? "revoked" : "signed-out");
  }
  if (answer.status === 429 || answer.status >= 500) throw new Stop("offline");
  return { ok: answer.ok, said };
}

async function sendTaps() {
  const batches = new Map();
  for (const one of await letGo()) {
    const name = `${one.device} ${one.visit}`;
    batches.set(name, [...(batches.get(name) ?? []), one]);
  }
  const device = await read("settings", "device");
  for (const taps of batches.values()) {
    try {
      for (let from = 0; from < taps.length; from += BATCH) await sendBatch(taps.slice(from, from + BATCH));
    } catch (trouble) {
      // Taps from an earlier sign-in may not hold up today's.
      if (!["revoked", "signed-out"].includes(trouble.state) || taps[0].device === device) throw trouble;
    }
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
    const { ok, said } = await call("PUT", `/api/v1/phone/blobs/${photo.hash}`, photo.device, photo.bytes, "image/jpeg");
    const { bytes, ...rest } = photo;
    const next = ok ? { ...rest, state: "sent" } : { ...photo, state: "clash", answer: said };
    await change(["photos"], (at) => at.photos.put(next));
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
    const unsent = new Set((await waiting()).map((one) => one.visit));
    const gone = (await all("jobs")).filter((entry) => !open.has(entry.visit) && !unsent.has(entry.visit));
    await change(["jobs"], (at) => gone.forEach((entry) => at.jobs.delete(entry.visit)));
  });
  await keep("day", { staff: said.staff, estate: said.estate, done: said["done-today"], heardAt: Date.now() + ahead() });
  say("online");
}

/** A token is kept as long as something made under it has to be sent, and no longer. */
async function dropTokens() {
  const device = await read("settings", "device");
  const needed = new Set([device, ...(await waiting()).map((one) => one.device)]);
  for (const photo of await all("photos")) if (photo.state === "waiting") needed.add(photo.device);
  const tokens = (await read("settings", "tokens")) ?? {};
  const kept = Object.entries(tokens).filter(([owner]) => needed.has(owner));
  if (kept.length < Object.keys(tokens).length) await keep("tokens", Object.fromEntries(kept));
}

/** Somebody's homes are not kept where nobody may see them; the queue stays. */
export function forgetJobs() {
  return change(["jobs"], (at) => at.jobs.clear());
}
