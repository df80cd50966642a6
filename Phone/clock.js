// The hour by the server's clock, also where there is no server: the phone's clock and how far it was off when last asked.

import { keep, listen, read, tell } from "./store.js";

let offset = 0;

export async function wind() {
  listen((news) => news?.offset !== undefined && (offset = news.offset)); // one tab asks, all go by it
  offset = (await read("settings", "offset")) ?? 0;
}

/** Milliseconds to add to the phone's clock. */
export function ahead() {
  return offset;
}

export function now() {
  return Date.now() + offset;
}

/** The server said what time it is; the question left and the answer came at these times by the phone's clock. */
export async function heard(server, left, came) {
  const way = came - left;
  if (!Number.isFinite(server) || way < 0 || way > 10_000) return; // too slow a way says little
  const found = Math.round(server - (left + way / 2));
  if (Math.abs(found - offset) < 250) return; // as exact as a tap has to be
  tell({ offset: found });
  await keep("offset", found);
}
