// A newer app: fetched in the background, put on only while no step is open.

const idle = new Set(["", "settings", "outbox"]);
let isReady = false;
let reported = null;

/** Looks for a newer app (at most every ten minutes) and changes over when `screen` is one that nothing is lost on. */
export async function freshen(screen) {
  if (!navigator.serviceWorker) return;
  if (!reported) {
    reported = Date.now();
    await navigator.serviceWorker.register("sw.js", { scope: "./" });
    navigator.serviceWorker.addEventListener("message", ({ data }) => {
      if (data === "ready") isReady = true;
      if (data === "changed") location.reload();
    });
    post("check");
  } else if (Date.now() - reported > 600_000) {
    reported = Date.now();
    post("check");
  }
  if (isReady && idle.has(screen)) post("change");
}

async function post(word) {
  (await navigator.serviceWorker.ready).active.postMessage(word);
}
