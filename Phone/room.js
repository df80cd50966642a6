// Room on the phone: a person is told before it runs out, for what cannot be kept is not recorded.

import { h, icon } from "./draw.js";
import { hasReserve, listen, read } from "./store.js";
import { say } from "./words.js";

const LEAST = 25_000_000; // bytes: the photos of a long day
const EVERY = 5_000;
let asked = -EVERY;
let isShort = false;
listen((news) => news === "spent" && (asked = -EVERY));

/** The bar over every screen while the phone has less room than a day may need. */
export async function roomBar() {
  if (performance.now() - asked >= EVERY && (await read("settings", "device"))) {
    asked = performance.now();
    const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
    isShort = quota - usage < LEAST || !(await hasReserve()); // the first where a phone says it, the second on all
  }
  return isShort ? h("div.off.room", { role: "status" }, icon("help"), h("span", {}, say("shortOfRoom"))) : null;
}

/** The text for a tap that was not kept: nothing of it was, not half of it either. */
export function unkept(trouble) {
  return trouble.isFull ? "room" : "notKept";
}
