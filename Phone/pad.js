// The place to sign: strokes as whole numbers on a pad of 1,000 × 500, so that any screen draws the same.

import { button, h } from "./draw.js";
import { sayIn } from "./words.js";

const WIDTH = 1000;
const HEIGHT = 500;
const LEAST = 4; // units; a shorter step says nothing and only makes the signature long

export function pad(field, language) {
  const canvas = h("canvas", {
    width: WIDTH, height: HEIGHT, tabindex: 0, role: "img", "aria-label": field.label, "aria-describedby": "pad-hint",
  });
  const complaint = h("p.notice", { role: "alert" });
  const pen = canvas.getContext("2d");
  let strokes = [];
  let holder = null; // the pointer that draws: a resting palm does not

  const clear = button("button.again", sayIn(language, "again"), () => {
    strokes = [];
    show();
  });

  function show() {
    pen.clearRect(0, 0, WIDTH, HEIGHT);
    pen.strokeStyle = getComputedStyle(canvas).color;
    pen.lineWidth = 9; // the same for every pressure: a finger has none
    pen.lineCap = pen.lineJoin = "round";
    for (const [x, y, ...rest] of strokes) {
      pen.beginPath();
      pen.moveTo(x, y);
      pen.lineTo(x, y);
      for (let at = 0; at < rest.length; at += 2) pen.lineTo(rest[at], rest[at + 1]);
      pen.stroke();
    }
  }

  function add(event) {
    const box = canvas.getBoundingClientRect();
    const fit = (share, size) => Math.round(Math.min(Math.max(share, 0), 1) * size);
    const x = fit((event.clientX - box.left) / box.width, WIDTH);
    const y = fit((event.clientY - box.top) / box.height, HEIGHT);
    const stroke = strokes.at(-1);
    if (stroke.length && Math.hypot(x - stroke.at(-2), y - stroke.at(-1)) < LEAST) return;
    stroke.push(x, y);
  }

  canvas.addEventListener("pointerdown", (event) => {
    if (holder !== null || event.button !== 0) return;
    event.preventDefault();
    holder = event.pointerId;
    canvas.setPointerCapture(holder);
    canvas.closest("main").dataset.held = ""; // news from the office may not sweep a half-written name away
    complaint.textContent = "";
    strokes.push([]);
    add(event);
    show();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerId !== holder) return;
    const steps = event.getCoalescedEvents?.() ?? [];
    for (const step of steps.length ? steps : [event]) add(step);
    show();
  });
  for (const end of ["pointerup", "pointercancel"]) {
    canvas.addEventListener(end, (event) => {
      if (event.pointerId === holder) holder = null;
    });
  }
  stayAwake(canvas);

  return {
    node: h("div", {},
      h("div.pad", { role: "group", "aria-label": field.label }, canvas, h("span.ln"),
        h("span.lb", { "aria-hidden": "true" }, field.label), clear),
      h("p.hint", { id: "pad-hint" }, sayIn(language, "padHint")), complaint),
    answer: () => ({ value: strokes.length ? JSON.stringify(strokes) : "" }),
    complain: (text) => {
      complaint.textContent = text ? sayIn(language, "padEmpty") : "";
      if (text) canvas.scrollIntoView({ block: "center" });
    },
  };
}

/** The screen stays on while somebody signs, where the phone lets us. */
async function stayAwake(canvas) {
  try {
    const lock = await navigator.wakeLock?.request("screen");
    const watch = new MutationObserver(() => {
      if (canvas.isConnected) return;
      watch.disconnect();
      lock?.release();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  } catch {
    // low on power, or not in sight: the screen may go dark
  }
}
