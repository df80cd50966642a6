// Doorbell's script. Every page works without it; it only saves waiting and walking. It holds no sentence of its own:
// all that is said to a person comes from the page, in that person's language.

/** What is sent along to get the changing part of a page alone. A page without such a part answers whole. */
const askForPart = { headers: { "X-Fragment": "live" } };

/** Waits until `pause` milliseconds have gone by without another call, then calls. */
function afterQuiet(pause, call) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...given), pause);
  };
}

/** Says something to screen readers without moving the focus. */
function announce(text) {
  let place = document.getElementById("said");
  if (!place) {
    place = document.createElement("p");
    place.id = "said";
    place.className = "said";
    place.setAttribute("role", "status");
    (document.querySelector("main") ?? document.body).append(place);
  }
  place.textContent = text;
}

/**
 * Fetches `address` and gives its changing part as nodes.
 * A redirect means that the session has ended or the page has moved: then the browser goes there itself.
 */
async function part(address, target, signal) {
  const answer = await fetch(address, { ...askForPart, signal });
  if (answer.redirected) {
    location.assign(answer.url);
    return null;
  }
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return [...(page.querySelector(target) ?? page.body).childNodes];
}

/** Puts `nodes` in the place of what `target` holds; focus, scrolling and opened folds stay where they were. */
function replace(target, nodes) {
  const held = target.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  const scrolled = [...target.querySelectorAll(".scroll")].map((box) => [box.scrollLeft, box.scrollTop]);
  target.replaceChildren(...nodes);
  target.querySelectorAll(".scroll").forEach((box, place) => box.scrollTo(...(scrolled[place] ?? [0, 0])));
  if (held) target.querySelector(held)?.focus({ preventScroll: true });
}

/** A selector that finds the same thing again after a replacement. */
function nameOf(element) {
  for (const name of ["id", "href", "name", "aria-label"]) {
    const value = element.getAttribute(name);
    if (value) return `${element.localName}[${name}="${CSS.escape(value)}"]`;
  }
  const form = element.closest("form[action]");
  return form ? `form[action="${CSS.escape(form.getAttribute("action"))}"] ${element.localName}` : null;
}

// Live: when something changes at the estate, the part that changes is fetched anew.

function followNews(page) {
  const target = document.getElementById("live");
  const mark = document.querySelector("[data-live-mark]");
  const own = page.dataset.live; // on an order's page its id; empty where every change matters
  let source = null;
  let pause = 2000;
  let again = 0;
  const corner = document.querySelector("[data-calls]"); // where a page shows who asks for one, if it does not itself
  let told = newsOf(target);

  /** Who asks for one, and what came of one's own calls, in words. */
  function newsOf(place) {
    return [...place.querySelectorAll("[data-news]")].map((one) => one.textContent).join(" ");
  }

  /** Says to screen readers what is new in it. */
  function tell(place) {
    const news = newsOf(place);
    if (news && news !== told) announce(news);
    told = news;
  }

  const showCalls = afterQuiet(150, async () => {
    try {
      const nodes = await part("/calls", "#live");
      if (!nodes) return;
      replace(corner, nodes);
      corner.hidden = !corner.querySelector(".calls");
      tell(corner);
    } catch {
      // the network is away; once it is back this is asked again
    }
  });

  corner?.addEventListener("submit", async (event) => {
    event.preventDefault(); // what is being typed on the page stays there
    const said = new URLSearchParams(new FormData(event.target, event.submitter));
    try {
      await fetch(event.target.action, { method: "post", body: said, redirect: "manual" });
    } finally {
      showCalls();
    }
  });

  const refresh = afterQuiet(150, async () => {
    try {
      const nodes = await part(location.href, "#live");
      if (nodes) replace(target, nodes);
      if (nodes && !corner) tell(target);
    } catch {
      // the network is away; `open` below fetches again once it is back
    }
  });

  function connect() {
    source = new EventSource("/live");
    source.addEventListener("open", () => {
      if (mark) mark.hidden = false;
      if (pause > 2000 || again) refresh(); // something may have happened meanwhile
      pause = 2000;
      again = 1;
      if (corner) showCalls();
    });
    source.addEventListener("patch", (event) => {
      if (!own || event.data === own) refresh();
      if (event.data === corner?.dataset.calls) showCalls();
    });
    source.addEventListener("error", () => {
      if (mark) mark.hidden = true;
      // The browser tries again by itself, unless the server refused: then ever more rarely.
      if (source?.readyState !== EventSource.CLOSED) return;
      setTimeout(connect, pause);
      pause = Math.min(pause * 2, 60000);
    });
  }

  if (page.dataset.pace) setInterval(refresh, page.dataset.pace * 1000); // minutes pass without any news
  connect();
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) connect(); // back by the browser's own button: the page slept
  });
}

// A search that answers while one types.

function swapWhileTyping(form) {
  const target = document.querySelector(form.dataset.swap);
  let asking = null;
  let shown = ""; // the address whose answer is there: the same question again would sweep away what was typed below

  async function ask(moveOn) {
    const address = `${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`;
    if (address === shown) return;
    shown = address;
    asking?.abort();
    asking = new AbortController();
    try {
      const nodes = await part(address, form.dataset.swap, asking.signal);
      if (!nodes) return;
      replace(target, nodes);
      history.replaceState(null, "", address); // reload and "back" show the same again
      const heard = target.querySelector("[role=status], h2");
      announce(heard ? heard.textContent : "");
      if (moveOn) target.querySelector(".found a, form.order input:not([type=hidden]), form.order textarea")?.focus();
    } catch (error) {
      if (error.name !== "AbortError") shown = "";
      if (error.name !== "AbortError" && moveOn) form.submit(); // without a script's help, then
    }
  }

  const askSoon = afterQuiet(250, () => ask(false));
  form.addEventListener("input", (event) => {
    if (!event.isComposing) askSoon(); // half a Chinese character is not yet a name
  });
  form.addEventListener("compositionend", () => askSoon());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(true);
  });
}

// Signatures: strokes as whole numbers on a pad of 1,000 × 500, so that any screen draws the same.

function preparePad(canvas) {
  const form = canvas.closest("form");
  const field = form.querySelector(`input[name="${CSS.escape(canvas.dataset.signature)}"]`);
  const missing = form.querySelector("[data-pad-empty]");
  const pen = canvas.getContext("2d");
  const least = 4; // units; a shorter step says nothing and only makes the file long
  let strokes = [];
  let holder = null; // the pointer that draws: a resting palm does not

  function show() {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.strokeStyle = pen.fillStyle = getComputedStyle(canvas).color;
    pen.lineWidth = 9; // the same for every pressure: a finger has none
    pen.lineCap = pen.lineJoin = "round";
    for (const stroke of strokes) {
      pen.beginPath();
      pen.moveTo(stroke[0], stroke[1]);
      for (let at = 0; at < stroke.length; at += 2) pen.lineTo(stroke[at], stroke[at + 1]);
      pen.stroke();
    }
  }

  function add(event) {
    const box = canvas.getBoundingClientRect();
    const fit = (share, size) => Math.round(Math.min(Math.max(share, 0), 1) * size);
    const x = fit((event.clientX - box.left) / box.width, canvas.width);
    const y = fit((event.clientY - box.top) / box.height, canvas.height);
    const stroke = strokes.at(-1);
    const [lastX, lastY] = stroke.slice(-2);
    if (stroke.length && Math.hypot(x - lastX, y - lastY) < least) return;
    stroke.push(x, y);
  }

  function store() {
    field.value = strokes.length ? JSON.stringify(strokes) : "";
    if (missing) missing.hidden = true;
  }

  canvas.addEventListener("pointerdown", (event) => {
    if (holder !== null || event.button !== 0) return;
    event.preventDefault();
    holder = event.pointerId;
    canvas.setPointerCapture(holder);
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
      if (event.pointerId !== holder) return;
      holder = null;
      store();
    });
  }
  form.querySelector("[data-clear]").addEventListener("click", () => {
    strokes = [];
    store();
    show();
  });
  form.addEventListener("submit", (event) => {
    // The rule's own measure: a lone dot is a slip of the pen.
    if (strokes.flat().length >= 8) return;
    event.preventDefault();
    if (!missing) return;
    missing.hidden = false;
    canvas.scrollIntoView({ block: "center" });
    announce(missing.textContent);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
}

// Keys of the office: the page says which (`data-key`), each can be switched off (WCAG 2.1.4).

function listenToKeys(help) {
  const choice = help.querySelector("[data-keys-on]");
  const store = "doorbell.keys";
  choice.checked = localStorage.getItem(store) !== "off";
  choice.addEventListener("change", () => localStorage.setItem(store, choice.checked ? "on" : "off"));
  for (const opener of document.querySelectorAll("[data-keys-help]")) {
    opener.hidden = false;
    opener.addEventListener("click", () => help.showModal());
  }

  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "Escape" && typing?.type === "search") typing.blur();
    if (typing || help.open || !choice.checked) return;
    const key = event.key.toLowerCase();
    if (key === "?") help.showModal();
    else if (key === "j") step(1);
    else if (key === "k") step(-1);
    else if (key === "a" && document.activeElement?.matches("a[data-assignable]")) {
      location.assign(`${document.activeElement.getAttribute("href")}#assignments`);
    } else {
      const place = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key);
      if (!place) return;
      if (place.matches("input")) place.select();
      else place.click();
    }
    event.preventDefault();
  });

  /** To the next or the previous card, slot or row. */
  function step(by) {
    const places = [...document.querySelectorAll(".queue a, .slots a, tbody a, .found a")];
    const here = places.indexOf(document.activeElement);
    const next = here < 0 ? (by > 0 ? 0 : places.length - 1) : here + by;
    places[Math.min(Math.max(next, 0), places.length - 1)]?.focus();
  }
}

// The board: a waiting order is dragged to a technician, which sends the same form as the order's own page. What speaks
// against it is answered by that page.

function dragToTechnicians() {
  const laneAt = (event) => event.target.closest?.("[data-technician]");
  const mark = (lane) => {
    for (const other of document.querySelectorAll(".lane.over")) if (other !== lane) other.classList.remove("over");
    lane?.classList.add("over");
  };
  let order = null; // the address of the order that is being dragged

  addEventListener("dragstart", (event) => {
    order = event.target.closest?.("a[data-assignable]")?.getAttribute("href") ?? null;
    if (order) event.dataTransfer.effectAllowed = "move";
  });
  addEventListener("dragover", (event) => {
    const lane = order && laneAt(event);
    mark(lane);
    if (lane) event.preventDefault(); // this is how a browser is told that one may drop here
  });
  addEventListener("drop", (event) => {
    const lane = order && laneAt(event);
    if (!lane) return;
    event.preventDefault();
    const form = document.createElement("form");
    const technician = document.createElement("input");
    Object.assign(technician, { type: "hidden", name: "technician", value: lane.dataset.technician });
    Object.assign(form, { method: "post", action: `${order}/assignments` });
    form.append(technician);
    document.body.append(form);
    form.requestSubmit();
  });
  addEventListener("dragend", () => {
    order = null;
    mark(null);
  });
  const showHint = () => document.querySelectorAll("[data-drag-hint]").forEach((hint) => (hint.hidden = false));
  showHint();
  new MutationObserver(showHint).observe(document.getElementById("live"), { childList: true });
}

/** Where A led to: the question who goes. */
function askWhoGoes() {
  if (location.hash === "#assignments") document.querySelector("form[action$='/assignments'] select")?.focus();
}

// What a household will read is looked at while it is typed. The checker comes with the first such field.

function readAlong() {
  let coming = null;
  addEventListener("focusin", async (event) => {
    if (!event.target.matches?.("[data-courtesy]")) return;
    coming ??= Promise.all([
      import("./courtesy.js"),
      fetch("/assets/courtesy.json").then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))),
    ]);
    try {
      const [courtesy, where] = await coming;
      await courtesy.watch(event.target, where);
    } catch {
      coming = null; // the server looks at the text in any case
    }
  });
}

// A form that is on its way is not sent twice.

function guardAgainstDoubleSending() {
  const onTheWay = new Map();
  function free(form) {
    for (const button of form.querySelectorAll("button")) button.removeAttribute("aria-disabled");
    clearTimeout(onTheWay.get(form));
    onTheWay.delete(form);
  }
  addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    if (onTheWay.has(event.target)) {
      event.preventDefault();
      return;
    }
    for (const button of event.target.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
    // After a lost network, or a download that leaves the page standing, one may press again.
    onTheWay.set(event.target, setTimeout(free, 8000, event.target));
  });
  addEventListener("pageshow", () => [...onTheWay.keys()].forEach(free));
}

// A line that is read aloud, with the voice of its own language.

function readAloud(button) {
  const voice = globalThis.speechSynthesis;
  const line = document.getElementById(button.dataset.aloud);
  if (!voice || !line) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const said = new SpeechSynthesisUtterance(line.textContent);
    said.lang = button.dataset.voice;
    voice.cancel();
    voice.speak(said);
  });
}

const livePage = document.querySelector("[data-live]");
if (livePage) followNews(livePage);
document.querySelectorAll("form[data-swap]").forEach(swapWhileTyping);
document.querySelectorAll("canvas[data-signature]").forEach(preparePad);
if (document.querySelector("[data-technician]")) dragToTechnicians();
document.querySelectorAll("button[data-aloud]").forEach(readAloud);
askWhoGoes();
const help = document.getElementById("keys");
if (help) listenToKeys(help);
readAlong();
guardAgainstDoubleSending();
