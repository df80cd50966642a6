// What the phone keeps: jobs, operations, photos and settings, in IndexedDB.
// A change is done once it is on the disk; only then is it shown.

import { fill, spend } from "./reserve.js";

const shelves = {
  jobs: { keyPath: "visit" },
  operations: { keyPath: "place", autoIncrement: true }, // the place is the order of the taps, whatever the clock does
  photos: { keyPath: "hash" },
  pictures: { keyPath: "hash" }, // the photos' bytes, apart: they are read once, to be sent
  settings: {},
};

/** The disk did not take it, all of it: `isFull` where it has no room left. */
export class NotKept extends Error {
  constructor(cause) {
    super(`not kept: ${cause?.name}`, { cause });
    this.isFull = cause?.name === "QuotaExceededError";
  }
}

let opened = null;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open("doorbell", 1);
    asked.onupgradeneeded = () => {
      for (const [name, shape] of Object.entries(shelves)) asked.result.createObjectStore(name, shape);
    };
    asked.onsuccess = () => {
      asked.result.onversionchange = () => asked.result.close(); // a newer app in another tab goes first
      resolve(asked.result);
    };
    asked.onerror = () => {
      opened = null;
      reject(asked.error);
    };
  });
  return opened;
}

function answered(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The thing under `key`; `undefined` where there is none. */
export async function read(shelf, key) {
  return answered((await open()).transaction(shelf).objectStore(shelf).get(key));
}

/** Everything on a shelf, in the order of its keys. */
export async function all(shelf) {
  return answered((await open()).transaction(shelf).objectStore(shelf).getAll());
}

/**
 * Changes several shelves, all of it or nothing, and returns when it is on the disk; throws `NotKept` where it is not.
 * `work` must not wait for anything, and may be done twice.
 */
export async function change(names, work) {
  try {
    await attempt(names, work);
  } catch (trouble) {
    const refused = new NotKept(trouble);
    if (!refused.isFull || !(await spend(await open()))) throw refused;
    tell("spent");
    await attempt(names, work).catch((again) => {
      throw new NotKept(again);
    });
  }
  tell("kept");
}

async function attempt(names, work) {
  const kept = (await open()).transaction(names, "readwrite", { durability: "strict" });
  const done = new Promise((resolve, reject) => {
    kept.oncomplete = () => resolve();
    kept.onabort = () => reject(kept.error);
  });
  work(Object.fromEntries(names.map((name) => [name, kept.objectStore(name)])));
  await done;
}

/** Sees to it that room is set aside; whether there was enough for that. */
export async function hasReserve() {
  return fill(await open());
}

/** Keeps one setting. */
export function keep(name, value) {
  return change(["settings"], (at) => at.settings.put(value, name));
}

// News: every tab hears what one of them did.

const channel = new BroadcastChannel("doorbell");
const listeners = new Set();
channel.onmessage = (event) => hear(event.data);

function hear(news) {
  for (const listener of listeners) listener(news);
}

export function listen(listener) {
  listeners.add(listener);
}

export function tell(news) {
  channel.postMessage(news);
  hear(news);
}

/** One at a time over all tabs: taps, undoing, and what comes from the server never cross. */
export function alone(work) {
  return navigator.locks.request("doorbell-work", work);
}

/** A new id, ordered by time (UUID version 7). */
export function makeID() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = Date.now();
  for (let at = 0; at < 6; at++) bytes[at] = Math.floor(time / 256 ** (5 - at)) % 256;
  bytes[6] = (bytes[6] & 15) | 112;
  bytes[8] = (bytes[8] & 63) | 128;
  const text = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** SHA-256 in hexadecimal, of bytes or of text. */
export async function digest(what) {
  const bytes = typeof what === "string" ? new TextEncoder().encode(what) : what;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
