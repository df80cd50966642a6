// What a household will read is looked at while it is typed, by the server's own rules in WebAssembly: nothing leaves the
// browser. It only shows and offers; a sentence is changed when somebody presses it, and the server looks again. All that
// is said here comes from the rules, in the language of the page.

const doors = { room: "courtesy_room", back: "courtesy_give_back", open: "courtesy_open", answer: "courtesy_answer" };
const PAUSE = 250; // milliseconds without a keystroke
const watched = new WeakSet();
const shown = new WeakMap(); // a field's box, with what stands in it
let opening = null;

/** The checker: fetched once, at the first field that somebody goes to. `where` has the addresses of module and rules. */
function checker(where) {
  opening ??= open(where).catch((trouble) => {
    opening = null;
    throw trouble;
  });
  return opening;
}

async function open({ module, book }) {
  const [{ instance }, rules] = await Promise.all([
    WebAssembly.instantiateStreaming(fetch(module), {}),
    fetch(book).then((answer) => {
      if (!answer.ok) throw new Error(`${book} answered ${answer.status}`);
      return answer.arrayBuffer();
    }),
  ]);
  const rooms = instance.exports;
  const isOpen = lent(rooms, new Uint8Array(rules), (place, size) => rooms[doors.open](place, size));
  if (!isOpen) throw new Error("these rules belong to another module");
  return rooms;
}

/** Calls `use` with the place of `bytes` in the module's memory, for as long as it takes. */
function lent(rooms, bytes, use) {
  const place = rooms[doors.room](bytes.length);
  new Uint8Array(rooms.memory.buffer, place, bytes.length).set(bytes);
  const used = use(place, bytes.length);
  rooms[doors.back](place);
  return used;
}

/** What the rules say about `text`, as bytes: the server's own answer, with two lines for the person who types. */
export async function ask(where, text, language) {
  return asked(await checker(where), { text, language });
}

function asked(rooms, { text, ...more }) {
  try {
    const question = new TextEncoder().encode(JSON.stringify({ text: wellFormed(text), ...more }));
    const given = lent(rooms, question, (place, size) => rooms[doors.answer](place, size));
    const size = new DataView(rooms.memory.buffer).getUint32(given, true);
    const bytes = new Uint8Array(rooms.memory.buffer, given + 4, size).slice();
    rooms[doors.back](given);
    return bytes;
  } catch (trouble) {
    opening = null; // its memory may be half written: the next field gets a fresh one
    throw trouble;
  }
}

/** Half a surrogate is sent as a question mark, so it is looked at as one. */
function wellFormed(text) {
  return text.toWellFormed?.() ?? text;
}

/**
 * Looks at `field` from now on: marks at every keystroke, sentences to say instead once the typing pauses. Where module or
 * rules can't be had, the field is as it was.
 */
export async function watch(field, where) {
  if (watched.has(field)) return;
  watched.add(field);
  const rooms = await checker(where).catch(() => null);
  if (!rooms) {
    watched.delete(field); // the next time somebody goes there it is tried again
    return;
  }
  let pause = 0;
  const look = (isHurried) => {
    clearTimeout(pause);
    const question = { text: field.value, language: tongue(field), "marks-only": isHurried };
    let said = {};
    try {
      if (field.value.trim()) said = JSON.parse(new TextDecoder().decode(asked(rooms, question)));
    } catch {
      watched.delete(field); // the next time somebody goes there a fresh checker looks at it
    }
    show(field, said, isHurried);
    if (isHurried && said.findings?.length) pause = setTimeout(look, PAUSE, false);
  };
  field.addEventListener("input", (event) => event.isComposing || look(true)); // half a character says nothing yet
  field.addEventListener("compositionend", () => look(true));
  look(true);
}

/** The language in which the page around a field is written. */
function tongue(field) {
  const tag = field.closest("[lang]")?.lang ?? "";
  return ["zh-Hant", "zh-Hans"].find((name) => tag.startsWith(name)) ?? "en";
}

function show(field, said, isHurried) {
  const { findings = [], title } = said;
  const { box, mark } = shown.get(field) ?? {};
  const same = JSON.stringify(findings.map((one) => [one.rule, one.level, pieceOf(said, one), one.message]));
  // The same words are marked: their sentences stay until there are new ones, so that nothing jumps while one types.
  if (isHurried && mark === same && box?.isConnected) return;
  const hadFocus = box?.contains(document.activeElement);
  box?.remove();
  if (!findings.length) {
    shown.delete(field);
    if (box) announce("");
    return;
  }
  const made = element("section", "courtesy");
  made.dataset.verdict = said.verdict;
  made.setAttribute("aria-label", title);
  const list = element("ul", "findings");
  list.append(...findings.map((finding) => told(field, said, finding)));
  made.append(element("p", "title", title), list);
  (field.closest("label") ?? field).after(made);
  if (hadFocus) made.querySelector("button")?.focus();
  shown.set(field, { box: made, mark: same });
  announce([title, ...findings.map((finding) => finding.message)].join(" "));
}

/** The words in question. */
function pieceOf({ text }, { start, end }) {
  return [...text].slice(start, end).join("");
}

/** One finding: the words in question, why, the clause, and what could be said instead. */
function told(field, said, finding) {
  const line = element("p");
  line.append(
    element("mark", "", pieceOf(said, finding)), ` ${finding.message} `, element("small", "", finding.clause));
  const item = element("li");
  item.append(line);
  const offers = finding.proposals.filter(({ text }) => field.maxLength < 0 || text.length <= field.maxLength);
  if (!offers.length) return item;
  const list = element("ul", "offers");
  item.append(element("p", "instead", said.instead), list);
  for (const { text } of offers.slice(0, 4)) {
    const button = element("button", "offer", text);
    button.type = "button";
    button.addEventListener("click", () => {
      if (wellFormed(field.value) === said.text) put(field, text); // else somebody typed on: new sentences are on their way
    });
    list.appendChild(element("li")).append(button);
  }
  return item;
}

/** Writes `text` into the field, as if typed: only what differs, so that "undo" brings back what stood there. */
function put(field, text) {
  const [before, after] = [[...field.value], [...text]];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < Math.min(before.length, after.length) - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const from = before.slice(0, start).join("").length;
  const to = field.value.length - before.slice(before.length - same).join("").length;
  const piece = after.slice(start, after.length - same).join("");
  field.focus();
  field.setSelectionRange(from, to);
  if (piece && document.execCommand("insertText", false, piece)) return;
  field.setRangeText(piece, from, to, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

let speaking = 0;

/** Tells screen readers, once the typing pauses. The place stands beside the page: what is drawn anew does not take it. */
function announce(text) {
  clearTimeout(speaking);
  let place = document.getElementById("courtesy-said");
  if (!place) {
    place = element("p", "said");
    place.id = "courtesy-said";
    place.setAttribute("role", "status");
    place.setAttribute("aria-live", "polite");
    document.body.append(place);
  }
  speaking = setTimeout(() => (place.textContent = text), 700);
}

function element(name, look, text = "") {
  const made = document.createElement(name);
  if (look) made.className = look;
  made.textContent = text;
  return made;
}
