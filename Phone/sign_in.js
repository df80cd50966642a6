// Signing in, once a day: the house's own sign-in gives a session, the session gives this phone a token.

import { button, h } from "./draw.js";
import { outboxLine, unsent } from "./outbox.js";
import { soon } from "./queue.js";
import { complain } from "./refusal.js";
import { NotKept, change, read } from "./store.js";
import { say } from "./words.js";

export async function signInScreen(note) {
  const name = h("input", { name: "name", autocomplete: "username", autocapitalize: "off", required: true });
  const password = h("input", { name: "password", type: "password", autocomplete: "current-password", required: true });
  const go = button("button.btn.go", say("signIn"), async () => {
    const word = await signIn(name.value, password.value);
    if (word) complain(say(word));
  }, { type: "submit" });
  const { waiting, odd } = await unsent();
  return [
    h("main", { id: "main" }, h("h1", {}, say("product")),
      note && h("p.notice.stop", { role: "alert" }, note),
      waiting.length + odd.length ? await outboxLine() : null,
      h("form.act", { onsubmit: (event) => event.preventDefault() },
        h("label.field", {}, h("span", {}, say("name")), name),
        h("label.field", {}, h("span", {}, say("password")), password), go)),
  ];
}

/** Signs in and gets a token for this phone; gives the name of a text where it did not work. */
async function signIn(name, password) {
  try {
    const body = new URLSearchParams({ name, password });
    const answer = await fetch("/sign-in", { method: "POST", body, redirect: "manual" });
    if (answer.status === 401) return "wrong";
    if (answer.type !== "opaqueredirect" && !answer.ok) return "notNow";
    return await enrol();
  } catch (trouble) {
    if (trouble instanceof NotKept) throw trouble;
    return "notNow";
  }
}

/** A token for whoever is signed in on this browser. */
export async function enrol() {
  const answer = await fetch("/api/v1/phone/devices", {
    method: "POST", headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name: navigator.userAgentData?.platform || navigator.platform || "phone" }),
  });
  if (answer.status === 403) return "notTechnician";
  if (!answer.ok) return answer.status === 401 ? "wrong" : "notNow";
  const { device, token } = await answer.json();
  const tokens = { ...(await read("settings", "tokens")), [device]: token };
  await change(["settings"], (at) => {
    at.settings.put(tokens, "tokens");
    at.settings.put(device, "device");
    at.settings.delete("left");
  });
  await navigator.storage?.persist?.(); // asked once there is something worth keeping
  soon(0);
  return null;
}
