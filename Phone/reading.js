// That whoever holds the phone has read the rules of conduct: kept like a tap, dated when it was tapped, sent when there is a network.

import { ahead, now } from "./clock.js";
import { all, alone, change, makeID, read } from "./store.js";
import { say } from "./words.js";

const ACT = "acknowledgements";

/** Whether what is sent is a reading, which belongs to no visit. */
export function isReading({ act, visit }) {
  return act === ACT && !visit;
}

/** When they said so of the present edition; `null` where they have not. */
export async function readAt({ staff, conduct }) {
  if (conduct["read-at"]) return conduct["read-at"];
  const own = (await all("operations")).find((one) => (
    isReading(one) && one.staff === staff.id && one.fields.edition === conduct.edition));
  return own ? own.at + own.offset : null;
}

export function keepReading({ staff, conduct }) {
  return alone(async () => {
    const operation = {
      id: makeID(), visit: "", device: await read("settings", "device"), staff: staff.id, act: ACT, label: say("conductRead"),
      where: say("conduct"), fields: { edition: conduct.edition }, at: now() - ahead(), offset: ahead(), state: "waiting", heldUntil: 0,
    };
    await change(["operations"], (at) => at.operations.add(operation));
  });
}

/** The office has it: the phone's own note goes, and the day says so, both or neither. */
export function readingArrived({ place, staff, fields, at, offset }) {
  return alone(async () => {
    const day = await read("settings", "day");
    const isTheirs = day?.staff?.id === staff && day.conduct?.edition === fields.edition;
    await change(["operations", "settings"], (shelf) => {
      shelf.operations.delete(place);
      if (isTheirs) shelf.settings.put({ ...day, conduct: { ...day.conduct, "read-at": at + offset } }, "day");
    });
  });
}

/** A phone that was shut out speaks in nobody's name: what it says to have read is let go. */
export function forgetReading({ place }) {
  return change(["operations"], (at) => at.operations.delete(place));
}
