// The app's own files, kept whole: either all of one making or all of the next. Whatever the API says is never kept.
// What the app can do without for a while (`later`) comes after it and is kept whole by itself.

const NOW = "doorbell-now"; // a note of which making is in use
const prefix = "doorbell-app-";
const laterPrefix = "doorbell-later-";

async function listed() {
  const answer = await fetch("files.json", { cache: "no-store" });
  if (!answer.ok) throw new Error(`files.json answered ${answer.status}`);
  return answer.json();
}

/** Fetches a making of which this phone has not everything; gives its name. Each file is what its hash says, or none is kept. */
async function fetchAll() {
  const { files } = await listed();
  return fetched(prefix, files, await current());
}

/** The same for what comes after the app. Of two makings the whole one is used, so that its files fit one another. */
async function fetchLater() {
  const { later } = await listed();
  const name = await fetched(laterPrefix, later, null);
  for (const other of await caches.keys()) if (other.startsWith(laterPrefix) && other !== name) await caches.delete(other);
}

async function fetched(start, files, before) {
  const name = start + (await digest(new TextEncoder().encode(JSON.stringify(files))));
  if (await isWhole(name, files)) return name;
  const found = await Promise.all(files.map(async ({ path, hash }) => {
    const address = new URL(path, registration.scope);
    let file = await before?.match(address);
    if (!file || (await digest(await file.clone().arrayBuffer())) !== hash) file = await fetch(address, { cache: "no-cache" });
    if (!file.ok || (await digest(await file.clone().arrayBuffer())) !== hash) throw new Error(`${path} is not what it should be`);
    return { address, file };
  }));
  const cache = await caches.open(name);
  await Promise.all(found.map(({ address, file }) => cache.put(address, file)));
  return name;
}

/** A file of the app, or one that came after it. */
async function kept(asked) {
  const file = await (await current())?.match(asked, { ignoreSearch: true });
  if (file) return file;
  const name = (await caches.keys()).find((one) => one.startsWith(laterPrefix));
  return name && (await caches.open(name)).match(asked, { ignoreSearch: true });
}

async function isWhole(name, files) {
  if (!(await caches.has(name))) return false;
  const kept = await (await caches.open(name)).keys();
  return kept.length === files.length;
}

async function current() {
  const note = await (await caches.open(NOW)).match("/now");
  return note && caches.open(await note.text());
}

/** Puts a making on and throws the others away. */
async function wear(name) {
  await (await caches.open(NOW)).put("/now", new Response(name));
  for (const other of await caches.keys()) if (other.startsWith(prefix) && other !== name) await caches.delete(other);
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

addEventListener("install", (event) => {
  // A second worker only brings new ways of keeping; what is in use stays until somebody asks.
  event.waitUntil((async () => {
    if (!(await current())) await wear(await fetchAll());
    await skipWaiting();
  })());
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

let next = null;

addEventListener("message", (event) => {
  event.waitUntil((async () => {
    if (event.data === "check") {
      await clients.claim(); // a page that was loaded in the moment when this began stands beside it otherwise
      const note = await (await caches.open(NOW)).match("/now");
      next = await fetchAll().catch(() => null); // no network, or half a making: another time
      await fetchLater().catch(() => null);
      if (next && next !== (await note?.text())) event.source.postMessage("ready");
    }
    if (event.data === "change" && next) {
      await wear(next);
      event.source.postMessage("changed");
    }
  })());
});

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(registration.scope) || url.endsWith("/files.json")) return;
  event.respondWith((async () => {
    const asked = event.request.mode === "navigate" ? new URL("index.html", registration.scope) : event.request;
    return (await kept(asked)) ?? fetch(event.request);
  })());
});
