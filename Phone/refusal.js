// Why a tap was not taken: said where the tap was, until the next tap or another screen. News may draw the screen anew
// meanwhile; what was said stands on it all the same.

import { h } from "./draw.js";

let said = null;

/** Says why, on the screen that is shown now. */
export function complain(text) {
  said = text;
  stillSaid(document)?.scrollIntoView({ block: "nearest" });
}

/** Puts what was said on the screen within `root`: over the button of a step's questions, or else above everything. */
export function stillSaid(root) {
  const main = said && root.querySelector("main");
  if (!main) return null;
  root.querySelector("[data-refusal]")?.remove();
  const place = h("p.notice.stop", { role: "alert", "data-refusal": true }, said);
  const go = main.querySelector("form.act > .btn.go");
  if (go) go.before(place);
  else (main.querySelector(".acts") ?? main).prepend(place);
  return place;
}

/** The next tap: what was said of the last one is over. */
export function unsay() {
  said = null;
  document.querySelector("[data-refusal]")?.remove();
}
