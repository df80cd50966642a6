// The estate's rules: the same Swift as on the server, compiled to WebAssembly. JSON in, JSON out; it keeps nothing.

import { digest } from "./store.js";

let compiled = null;
let instance = null;

async function load() {
  compiled ??= WebAssembly.compileStreaming(fetch("rules.wasm")).catch((trouble) => {
    compiled = null;
    throw trouble;
  });
  instance ??= await WebAssembly.instantiate(await compiled, {});
  return instance.exports;
}

/** Puts one question to the rules; the answer as the bytes they wrote. */
export async function answer(question) {
  const rules = await load();
  const asked = new TextEncoder().encode(JSON.stringify(question));
  try {
    const place = rules.doorbell_room(asked.length);
    new Uint8Array(rules.memory.buffer, place, asked.length).set(asked);
    const given = rules.doorbell_answer(place, asked.length);
    rules.doorbell_give_back(place);
    const size = new DataView(rules.memory.buffer).getUint32(given, true);
    const bytes = new Uint8Array(rules.memory.buffer, given + 4, size).slice();
    rules.doorbell_give_back(given);
    return bytes;
  } catch (trouble) {
    instance = null; // its memory may be half written: the next question gets a fresh one
    throw trouble;
  }
}

async function ask(question) {
  return JSON.parse(new TextDecoder().decode(await answer(question)));
}

/** What is on the screen of `job` now, and the hash of the paper that its household would sign. */
export async function look(job, now, language) {
  const first = await ask({ ask: "screen", job, now, language });
  if (!first.paper) return { ...first, hash: "" };
  const hash = await digest(first.paper);
  return { ...(await ask({ ask: "screen", job, now, language, hash })), hash };
}

/** What a tap leads to: `{events}`, or `{refusal}` with the rules' own words. */
export async function perform(job, operation, language) {
  const { act, fields, hash } = operation;
  const now = operation.at + operation.offset;
  const said = await ask({
    ask: "perform", job, act, fields, form: true, now, "new-id": operation["new-id"], hash, language,
  });
  return said.trouble ? { refusal: { code: said.trouble, detail: said.trouble, place: said.place } } : said;
}

/** The hash of the paper as it stands. */
export async function paperHash(job, now) {
  const { paper } = await ask({ ask: "screen", job, now });
  return paper ? digest(paper) : "";
}
