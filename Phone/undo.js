// Ten seconds for second thoughts: the last tap with a button that takes it back.

import { button, h } from "./draw.js";
import { say } from "./words.js";
import { heldFor, lastHeld, undo } from "./work.js";

/** The bar for `visit`; it goes by itself when the tap may leave the phone. */
export async function undoBar(visit, redraw) {
  const held = visit && (await lastHeld(visit));
  if (!held) return null;
  const node = h("aside.undo", { "aria-label": say("undo") }, h("span", { role: "status" }, say("recorded", held.label)),
    button("button", say("undo"), async () => {
      await undo(held.id);
      redraw();
    }));
  setTimeout(() => node.remove(), heldFor(held));
  return node;
}
