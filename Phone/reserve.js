// Room set aside on the phone while there is plenty: when the disk is full it is given up, so that the step at hand is
// still kept and what waits can still be sent. Whether a browser says truly how much room is left, nobody can rely on.

const NAME = "reserve";
const BYTES = 3_000_000; // a step with its photo, and the taps of a day
const MOST_AT_ONCE = 65_536; // of chance, by the browser's own rule

/** Gives the reserve up; whether there was one. */
export function spend(database) {
  return settled(database, (shelf, done) => {
    const asked = shelf.getKey(NAME);
    asked.onsuccess = () => {
      if (asked.result) shelf.delete(NAME);
      done(Boolean(asked.result));
    };
  });
}

/** Sets the reserve aside where it is missing; whether it is there. */
export async function fill(database) {
  if (await settled(database, (shelf, done) => (shelf.getKey(NAME).onsuccess = ({ target }) => done(Boolean(target.result))))) {
    return true;
  }
  const bytes = new Uint8Array(BYTES); // of chance, so that they cannot be packed
  for (let at = 0; at < BYTES; at += MOST_AT_ONCE) crypto.getRandomValues(bytes.subarray(at, at + MOST_AT_ONCE));
  return settled(database, (shelf, done) => done(Boolean(shelf.put(bytes, NAME))));
}

/** What `work` found once it is on the disk; no where the disk did not take it. */
function settled(database, work) {
  return new Promise((resolve) => {
    const kept = database.transaction("settings", "readwrite", { durability: "strict" });
    let found = false;
    kept.oncomplete = () => resolve(found);
    kept.onabort = () => resolve(false);
    work(kept.objectStore("settings"), (value) => (found = value));
  });
}
