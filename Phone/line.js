// The line to the server: who calls, what the answer means for whoever goes on calling, and what it says of the time.

import { heard } from "./clock.js";
import { all, change, keep, read } from "./store.js";
import { waiting } from "./work.js";

/** Something the uploader cannot go on after; `state` says how it stands. */
export class Stop extends Error {
  constructor(state) {
    super(state);
    this.state = state;
  }
}

/** One call to the server, as the device that made what is sent. */
export async function call(method, path, device, body, type) {
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

/** A token is kept as long as something made under it has to be sent, and no longer. */
export async function dropTokens() {
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
